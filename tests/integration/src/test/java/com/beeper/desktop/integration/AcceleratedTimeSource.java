package com.beeper.desktop.integration;

import com.beeper.desktop.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A time source that is faster than real time, and can also jump. Waits between attempts or polls are
 * short; the timeouts of a test must be longer by the same factor.
 */
public final class AcceleratedTimeSource implements TimeSource {

  private final long factor;
  private final long begin = System.nanoTime();
  private final Instant beginInstant = Instant.now();
  private final AtomicLong jumped = new AtomicLong();

  /**
   * Creates a time source that starts now.
   *
   * @param factor how many times it is faster than real time
   */
  public AcceleratedTimeSource(long factor) {
    this.factor = factor;
  }

  public void jump(Duration duration) {
    jumped.addAndGet(duration.toNanos());
  }

  private long passed() {
    return (System.nanoTime() - begin) * factor + jumped.get();
  }

  @Override
  public long nanoTime() {
    return begin + passed();
  }

  @Override
  public Instant instant() {
    return beginInstant.plusNanos(passed());
  }
}
