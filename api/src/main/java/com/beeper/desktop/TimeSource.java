package com.beeper.desktop;

import java.time.Instant;

/**
 * The clock of a client, for all its deadlines and waits, including those of the {@linkplain
 * com.beeper.desktop.transport.Deadline deadline} that a transport receives. Programs use the default;
 * tests pass a clock that they control, and need not wait.
 *
 * <p>The SDK reads it every few milliseconds while it waits for something, so it may jump at any time.
 *
 * <p>Implementations must be thread-safe and quick.
 */
public interface TimeSource {

  /**
   * Returns a monotonic time in nanoseconds, like {@link System#nanoTime()}. Only differences are
   * meaningful.
   *
   * @return the nanoseconds
   */
  long nanoTime();

  /**
   * Returns the time of day, with which dates in responses are compared.
   *
   * @return the time
   */
  Instant instant();

  /**
   * Returns the time of this machine, the default of a client.
   *
   * @return the system time
   */
  static TimeSource system() {
    return SystemTime.INSTANCE;
  }
}
