package com.beeper.desktop.integration.waits;

import com.beeper.desktop.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A time source fifty times faster than real time, which can also jump: polls follow each other quickly. */
final class FastTime implements TimeSource {

  private static final long FACTOR = 50;

  private final long begin = System.nanoTime();
  private final Instant beginInstant = Instant.now();
  private final AtomicLong jumped = new AtomicLong();

  void jump(Duration duration) {
    jumped.addAndGet(duration.toNanos());
  }

  private long passed() {
    return (System.nanoTime() - begin) * FACTOR + jumped.get();
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
