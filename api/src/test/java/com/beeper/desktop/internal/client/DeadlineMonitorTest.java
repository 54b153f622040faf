package com.beeper.desktop.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.internal.client.Watch.End;
import com.beeper.desktop.transport.CancelSignal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlineMonitorTest {

  private static final Duration NEVER = Duration.ofDays(1);
  private static final long FAR = Long.MAX_VALUE / 2;

  private final AtomicLong now = new AtomicLong();

  /** Its thread looks once and then not for a day; the tests look themselves. */
  private final DeadlineMonitor monitor = new DeadlineMonitor(now::get, NEVER, NEVER, false);

  @AfterEach
  void close() {
    monitor.close();
  }

  private final CancelSignal signal = new CancelSignal();

  @Test
  void abortsExchangeAtItsDeadlineAndNotBefore() {
    now.set(500);
    Watch watch = monitor.watch(signal, 1000, null, null);

    now.set(999);
    monitor.look();
    assertThat(signal.isCancelled()).isFalse();

    now.set(1000);
    monitor.look();
    assertThat(signal.isCancelled()).isTrue();
    assertThat(watch.unwatch()).isEqualTo(End.DEADLINE);
  }

  @Test
  void abortsOnTimeWhenClockOverflows() {
    now.set(Long.MAX_VALUE - 10);
    monitor.watch(signal, Long.MAX_VALUE + 100, null, null);

    monitor.look();
    assertThat(signal.isCancelled()).isFalse();

    now.addAndGet(120);
    monitor.look();
    assertThat(signal.isCancelled()).isTrue();
  }

  @Test
  void abortsNothingWhenExchangeHasEnded() {
    Watch watch = monitor.watch(signal, 1000, null, null);
    assertThat(watch.unwatch()).isEqualTo(End.DONE);

    now.set(2000);
    monitor.look();
    watch.abort(End.ABANDONED);

    assertThat(signal.isCancelled()).isFalse();
    assertThat(watch.unwatch()).isEqualTo(End.DONE);
  }

  @Test
  void abortsWhenWaitingThreadIsInterrupted() {
    Watch mine = monitor.watch(signal, FAR, Thread.currentThread(), null);
    CancelSignal other = new CancelSignal();
    monitor.watch(other, FAR, null, null);

    Thread.currentThread().interrupt();
    monitor.look();

    assertThat(Thread.interrupted()).as("the flag is kept").isTrue();
    assertThat(mine.unwatch()).isEqualTo(End.INTERRUPT);
    assertThat(signal.isCancelled()).isTrue();
    assertThat(other.isCancelled()).isFalse();
  }

  @Test
  void abortsRunningAndLaterExchangesWhenClosed() {
    Watch before = monitor.watch(signal, FAR, null, null);
    monitor.look();

    monitor.close();
    CancelSignal late = new CancelSignal();
    Watch after = monitor.watch(late, FAR, null, null);

    assertThat(signal.isCancelled()).isTrue();
    assertThat(before.unwatch()).isEqualTo(End.CLOSE);
    assertThat(late.isCancelled()).isTrue();
    assertThat(after.unwatch()).isEqualTo(End.CLOSE);
  }

  @Test
  void abortsOnlyOverdueExchangesAmongMany() {
    List<CancelSignal> signals = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      signals.add(new CancelSignal());
      monitor.watch(signals.get(i), 100L * (i + 1), null, null);
      if (i % 3 == 0) {
        monitor.look();
      }
    }

    now.set(500);
    monitor.look();

    assertThat(signals.subList(0, 5)).allMatch(CancelSignal::isCancelled);
    assertThat(signals.subList(5, 10)).noneMatch(CancelSignal::isCancelled);
    now.set(1000);
    monitor.look();
    assertThat(signals).allMatch(CancelSignal::isCancelled);
  }

  @Test
  void dropsEndedExchangesAtNextCheck() {
    Watch watch = monitor.watch(signal, FAR, null, null);
    monitor.look();
    watch.unwatch();

    assertThat(monitor.look()).as("it is still there").isTrue();
    assertThat(monitor.look()).as("now it is gone").isFalse();
  }

  @Test
  void abortsOtherExchangesWhenOneAbortThrows() {
    CancelSignal bad = new CancelSignal();
    bad.onCancel(() -> {
      throw new AssertionError("must not throw");
    });
    monitor.watch(signal, 1000, null, null);
    monitor.watch(bad, 1000, null, null);
    CancelSignal third = new CancelSignal();
    monitor.watch(third, 1000, null, null);

    now.set(1000);
    monitor.look();

    assertThat(signal.isCancelled()).isTrue();
    assertThat(third.isCancelled()).isTrue();
  }

  @Test
  void runsDaemonThreadThatEndsWhenIdle() throws Exception {
    DeadlineMonitor busy =
        new DeadlineMonitor(System::nanoTime, Duration.ofMillis(1), Duration.ofMillis(1), false);

    // Twice, as the thread ends in between and another one must be started.
    for (int i = 0; i < 2; i++) {
      CompletableFuture<Thread> aborting = new CompletableFuture<>();
      CancelSignal expiring = new CancelSignal();
      expiring.onCancel(() -> aborting.complete(Thread.currentThread()));
      busy.watch(expiring, System.nanoTime() + 5_000_000, null, null);

      Thread thread = aborting.get(10, TimeUnit.SECONDS);
      assertThat(thread.isDaemon()).isTrue();
      thread.join(10_000);
      assertThat(thread.isAlive()).isFalse();
    }
  }

  @Test
  void wakesParkedThreadAndEndsItWhenClosed() throws Exception {
    DeadlineMonitor busy =
        new DeadlineMonitor(System::nanoTime, Duration.ofMillis(1), NEVER, false);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      CompletableFuture<Thread> aborting = new CompletableFuture<>();
      CancelSignal expiring = new CancelSignal();
      expiring.onCancel(() -> aborting.complete(Thread.currentThread()));
      busy.watch(expiring, System.nanoTime(), null, null);
      threads.add(aborting.get(10, TimeUnit.SECONDS));
      while (!busy.isIdle()) {
        Thread.onSpinWait();
      }
    }
    assertThat(threads).as("one thread").containsOnly(threads.get(0));

    busy.close();

    threads.get(0).join(10_000);
    assertThat(threads.get(0).isAlive()).isFalse();
  }

  @Test
  void sleepsUntilTheFirstTimerIsDue() throws Exception {
    DeadlineMonitor steady =
        new DeadlineMonitor(System::nanoTime, Duration.ofMillis(1), Duration.ofHours(1), true);
    CompletableFuture<End> far = new CompletableFuture<>();
    steady.watchTimer(System.nanoTime() + Duration.ofHours(1).toNanos(), far::complete);
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!steady.isIdle()) {
      assertThat(System.nanoTime()).as("the monitor sleeps").isLessThan(end);
      Thread.onSpinWait();
    }

    CompletableFuture<End> near = new CompletableFuture<>();
    steady.watchTimer(System.nanoTime() + Duration.ofMillis(5).toNanos(), near::complete);
    assertThat(near.get(30, TimeUnit.SECONDS)).isEqualTo(End.DEADLINE);
    steady.watch(signal, System.nanoTime() + 1, null, null);
    while (!signal.isCancelled()) {
      assertThat(System.nanoTime()).as("the exchange is aborted").isLessThan(end);
      Thread.onSpinWait();
    }
    assertThat(far).isNotDone();

    steady.close();
    assertThat(far.get(30, TimeUnit.SECONDS)).isEqualTo(End.CLOSE);
  }
}
