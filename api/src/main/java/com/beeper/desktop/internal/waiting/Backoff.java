package com.beeper.desktop.internal.waiting;

import java.time.Duration;

/**
 * The time between two polls: the first one, which grows by half after each poll up to the longest.
 * Immutable.
 */
public record Backoff(Duration first, Duration longest) {

  /** Returns the time that follows a given one. */
  public Duration after(Duration delay) {
    Duration longer = delay.multipliedBy(3).dividedBy(2);
    return longer.compareTo(longest) < 0 ? longer : longest;
  }
}
