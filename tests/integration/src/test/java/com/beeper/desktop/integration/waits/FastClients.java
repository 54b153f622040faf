package com.beeper.desktop.integration.waits;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.integration.AcceleratedTimeSource;
import com.beeper.desktop.integration.TransportMode;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** A fake server and its clients, whose time is fifty times faster than real time: polls follow quickly. */
final class FastClients {

  private final AcceleratedTimeSource time = new AcceleratedTimeSource(50);
  private final FakeBeeperDesktop server = FakeBeeperDesktop.start();

  /** The clients and transports, the newest first. */
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  FakeBeeperDesktop server() {
    return server;
  }

  AcceleratedTimeSource time() {
    return time;
  }

  /** Returns a builder of clients, which are to be passed to {@link #add}. */
  BeeperDesktop.Builder builder(TransportMode mode) {
    // The attempts need real time, of which the time source has fifty times more.
    return TransportMode.clientBuilder(server.baseUrl())
        .accessToken(server.accessToken())
        .transport(add(mode.transport()))
        .timeSource(time)
        .timeout(Duration.ofDays(1));
  }

  BeeperDesktop client(TransportMode mode) {
    return add(builder(mode).build());
  }

  /** Adds a client or transport to those that are closed at the end of the test. */
  <T extends AutoCloseable> T add(T client) {
    opened.push(client);
    return client;
  }

  /** Closes all clients and the server. */
  void close() throws Exception {
    for (AutoCloseable each : opened) {
      each.close();
    }
    server.close();
  }
}
