package com.beeper.desktop.internal.client;

import com.beeper.desktop.TimeSource;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.context.ContextPropagation;
import com.beeper.desktop.transport.Transport;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The resources that a client shares with all its views. Immutable.
 *
 * @param ownsTransport whether the client created the transport and therefore closes it
 * @param webSocketTransport opens the connections of event streams
 * @param limit the limit of asynchronous calls in flight
 * @param monitor aborts exchanges and ends waits
 */
public record ClientResources(
    BaseUrl baseUrl,
    AccessToken token,
    Transport transport,
    boolean ownsTransport,
    LazyWebSocketTransport webSocketTransport,
    Codec codec,
    CallExecutor executor,
    TimeSource time,
    CallLog log,
    AsyncLimit limit,
    DeadlineMonitor monitor) {

  /**
   * Creates the resources of a new client.
   *
   * @param executor the executor of the user; null for threads of the client
   * @param propagation carries the context of callers to asynchronous work; null for none
   */
  public static ClientResources of(
      BaseUrl baseUrl,
      AccessToken token,
      Transport transport,
      boolean ownsTransport,
      LazyWebSocketTransport webSocketTransport,
      Codec codec,
      @Nullable Executor executor,
      @Nullable ContextPropagation propagation,
      TimeSource time,
      CallLog log,
      int maxAsyncCalls) {
    return new ClientResources(
        baseUrl,
        token,
        transport,
        ownsTransport,
        webSocketTransport,
        codec,
        new CallExecutor(executor, propagation),
        time,
        log,
        new AsyncLimit(maxAsyncCalls),
        new DeadlineMonitor(time));
  }

  /**
   * Aborts the calls in flight, refuses new ones and releases the resources that the client
   * created.
   */
  void close() {
    monitor.close();
    webSocketTransport.close();
    if (ownsTransport) {
      transport.close();
    }
    executor.close();
  }
}
