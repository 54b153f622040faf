package com.beeper.desktop.integration.events;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.beeper.desktop.events.EventStreamOptions;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Clients of the fake server for tests of its events. */
final class EventClients {

  /** The idle timeout of impatient streams. */
  static final Duration IDLE_TIMEOUT = Duration.ofMillis(700);

  private EventClients() {}

  static BeeperDesktop of(FakeBeeperDesktop server) {
    return builder(server, server.baseUrl()).build();
  }

  /**
   * Returns a builder for a client.
   *
   * @param url the address of the server or of a relay in front of it
   */
  static BeeperDesktop.Builder builder(FakeBeeperDesktop server, URI url) {
    return BeeperDesktop.builder()
        .baseUrl(url)
        .accessToken(server.accessToken())
        .codec(JacksonCodec.create());
  }

  /** Sets options with which a stream reconnects at once, and notices a silent server soon. */
  static void impatient(EventStreamOptions.Builder options) {
    options
        .reconnectDelay(Duration.ofMillis(1), Duration.ofMillis(20))
        .pingInterval(Duration.ofMillis(200))
        .idleTimeout(IDLE_TIMEOUT);
  }

  /** Waits for something that no event announces. */
  static void await(String what, BooleanSupplier condition) {
    await(what, Duration.ofMinutes(1), condition);
  }

  /** Waits for something that no event announces. */
  static void await(String what, Duration limit, BooleanSupplier condition) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + limit + ": " + what);
      }
      // Leaves the processor to what is waited for.
      LockSupport.parkNanos(100_000);
    }
  }
}
