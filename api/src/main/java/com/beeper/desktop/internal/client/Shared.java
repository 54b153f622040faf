package com.beeper.desktop.internal.client;

import com.beeper.desktop.TimeSource;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.transport.Transport;
import java.util.concurrent.Executor;

/**
 * What a client and all its views have in common.
 *
 * @param ownsTransport whether the client made the transport, and so closes it
 * @param limit of the calls that do not block
 */
public record Shared(
    BaseUrl baseUrl,
    AccessToken token,
    Transport transport,
    boolean ownsTransport,
    Codec codec,
    Executor executor,
    TimeSource time,
    CallLog log,
    AsyncLimit limit,
    Watcher watcher) {

  /** Makes it for a new client. */
  public Shared(
      BaseUrl baseUrl,
      AccessToken token,
      Transport transport,
      boolean ownsTransport,
      Codec codec,
      Executor executor,
      TimeSource time,
      CallLog log,
      int maxAsyncCalls) {
    this(
        baseUrl,
        token,
        transport,
        ownsTransport,
        codec,
        executor,
        time,
        log,
        new AsyncLimit(maxAsyncCalls),
        new Watcher(time));
  }

  /** Aborts what is in flight, refuses what comes, and releases what the client made. */
  void close() {
    watcher.close();
    if (ownsTransport) {
      transport.close();
    }
    if (executor instanceof ClientThreads own) {
      own.close();
    }
  }
}
