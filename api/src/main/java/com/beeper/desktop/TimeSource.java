package com.beeper.desktop;

import java.time.Instant;

/**
 * What time it is, for the waits between attempts and for deadlines. Programs leave it alone; tests
 * give a client one that they can move, so that no test waits.
 *
 * <p>The SDK looks at it every few milliseconds while there is something to wait for, so it may
 * jump at any time. Transports have clocks of their own for what they do inside an attempt.
 *
 * <p>Implementations must be thread-safe, and quick.
 */
public interface TimeSource {

  /**
   * Returns a time in nanoseconds that never goes back, as {@link System#nanoTime()} does: only
   * differences mean something.
   *
   * @return the nanoseconds
   */
  long nanoTime();

  /**
   * Returns the time of day, with which dates in answers are compared.
   *
   * @return the time
   */
  Instant instant();

  /**
   * Returns the time of this machine.
   *
   * @return what clients use unless they are told otherwise
   */
  static TimeSource system() {
    return SystemTime.INSTANCE;
  }
}
