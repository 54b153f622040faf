package com.beeper.desktop.transport;

import com.beeper.desktop.internal.transport.Arguments;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A point in time by which an exchange must have ended. Immutable and thread-safe.
 *
 * @param nanoTime the point on the scale of the clock
 * @param clock the clock, in nanoseconds: that of the client, whose {@link
 *     com.beeper.desktop.TimeSource} may be replaced in tests, or {@link System#nanoTime()}; only
 *     differences of its values are meaningful
 */
public record Deadline(long nanoTime, LongSupplier clock) {

  /**
   * Returns the deadline that is reached after a duration from now, measured with {@link
   * System#nanoTime()}.
   *
   * @param duration the duration; limited to 100 years
   * @return the deadline
   * @throws IllegalArgumentException if the duration is null
   */
  public static Deadline after(Duration duration) {
    Arguments.requireNonNull(duration, "duration");
    Duration bounded =
        duration.compareTo(Duration.ofDays(36_500)) > 0 ? Duration.ofDays(36_500) : duration;
    return new Deadline(System.nanoTime() + bounded.toNanos(), System::nanoTime);
  }

  /**
   * Returns the remaining time.
   *
   * @return nanoseconds; zero or negative when the deadline has passed
   */
  public long remainingNanos() {
    return nanoTime - clock.getAsLong();
  }

  /**
   * Returns whether the deadline has passed.
   *
   * @return true if no time remains
   */
  public boolean hasPassed() {
    return remainingNanos() <= 0;
  }
}
