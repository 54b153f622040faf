package com.beeper.desktop.events;

import com.beeper.desktop.BeeperException;
import com.beeper.desktop.internal.transport.Arguments;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of the connection of a stream. It goes from {@link Connecting} to {@link Live}, after
 * each loss to {@link Reconnecting} and back, and ends with {@link Closed}. Immutable and
 * thread-safe.
 */
public sealed interface ConnectionState {

  /** The first connection is being opened. */
  record Connecting() implements ConnectionState {}

  /**
   * The stream is connected and its subscription is in force.
   *
   * @param since the time of the confirmation, on the clock of the client
   */
  record Live(Instant since) implements ConnectionState {
    /**
     * Creates a state, for tests.
     *
     * @param since the time of the confirmation
     * @throws IllegalArgumentException if it is null
     */
    public Live {
      Arguments.requireNonNull(since, "since");
    }
  }

  /**
   * The connection was lost, or an attempt to open one failed. The next attempt starts after a delay.
   *
   * @param cause why the connection was lost, or why the last attempt failed
   * @param delay the time from the loss or failure to the next attempt
   * @param attempt the number of the next attempt; 1 for the first one after a loss
   */
  record Reconnecting(BeeperException cause, Duration delay, int attempt)
      implements ConnectionState {
    /**
     * Creates a state, for tests.
     *
     * @param cause why the connection was lost
     * @param delay the time to the next attempt
     * @param attempt the number of the next attempt
     * @throws IllegalArgumentException if an argument is null
     */
    public Reconnecting {
      Arguments.requireNonNull(cause, "cause");
      Arguments.requireNonNull(delay, "delay");
    }
  }

  /**
   * The stream has ended.
   *
   * @param cause the failure that ended it; null if it was closed
   */
  record Closed(@Nullable Throwable cause) implements ConnectionState {}
}
