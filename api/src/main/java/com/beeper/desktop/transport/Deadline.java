package com.beeper.desktop.transport;

import java.time.Duration;

/**
 * A point in time by which an exchange must have ended.
 *
 * @param nanoTime the point on the scale of {@link System#nanoTime()}
 */
public record Deadline(long nanoTime) {

  /**
   * Returns the deadline that lies a duration ahead of now.
   *
   * @param duration how far ahead; more than 100 years counts as 100 years
   * @return the deadline
   */
  public static Deadline after(Duration duration) {
    Duration bounded =
        duration.compareTo(Duration.ofDays(36_500)) > 0 ? Duration.ofDays(36_500) : duration;
    return new Deadline(System.nanoTime() + bounded.toNanos());
  }

  /**
   * Returns the time that is left.
   *
   * @return nanoseconds; zero or negative when the deadline has passed
   */
  public long remainingNanos() {
    return nanoTime - System.nanoTime();
  }

  /**
   * Tells whether the deadline has passed.
   *
   * @return true if no time is left
   */
  public boolean hasPassed() {
    return remainingNanos() <= 0;
  }
}
