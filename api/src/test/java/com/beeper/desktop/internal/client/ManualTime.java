package com.beeper.desktop.internal.client;

import com.beeper.desktop.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A time source that advances only when a test moves it. */
final class ManualTime implements TimeSource {

  static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicLong looks = new AtomicLong();

  @Override
  public long nanoTime() {
    looks.incrementAndGet();
    return nanos.get();
  }

  @Override
  public Instant instant() {
    return EPOCH.plusNanos(nanos.get());
  }

  void advance(Duration duration) {
    nanos.addAndGet(duration.toNanos());
  }

  /** Waits until every waiting thread has read the current time. At least one thread must wait. */
  void awaitLooks() {
    long seen = looks.get();
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (looks.get() < seen + 3) {
      if (System.nanoTime() > end) {
        throw new AssertionError("no thread waits for this time");
      }
      Thread.onSpinWait();
    }
  }
}
