package com.beeper.desktop.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.internal.client.Watch.End;
import com.beeper.desktop.transport.CancelSignal;
import com.beeper.desktop.transport.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatcherTest {

  private static final Duration NEVER = Duration.ofDays(1);
  private static final Deadline FAR = new Deadline(Long.MAX_VALUE / 2);

  private final AtomicLong now = new AtomicLong();

  /** Its thread looks once and then not for a day; the tests look themselves. */
  private final Watcher watcher = new Watcher(now::get, NEVER, NEVER);

  @AfterEach
  void close() {
    watcher.close();
  }

  private final CancelSignal signal = new CancelSignal();

  @Test
  void anExchangeIsAbortedAtItsDeadlineAndNotBefore() {
    now.set(500);
    Watch watch = watcher.watch(signal, new Deadline(1000), null);

    now.set(999);
    watcher.look();
    assertThat(signal.isCancelled()).isFalse();

    now.set(1000);
    watcher.look();
    assertThat(signal.isCancelled()).isTrue();
    assertThat(watch.finish()).isEqualTo(End.DEADLINE);
  }

  @Test
  void theClockMayWrapAround() {
    now.set(Long.MAX_VALUE - 10);
    watcher.watch(signal, new Deadline(Long.MAX_VALUE + 100), null);

    watcher.look();
    assertThat(signal.isCancelled()).isFalse();

    now.addAndGet(120);
    watcher.look();
    assertThat(signal.isCancelled()).isTrue();
  }

  @Test
  void anExchangeThatHasEndedIsLeftAlone() {
    Watch watch = watcher.watch(signal, new Deadline(1000), null);
    assertThat(watch.finish()).isEqualTo(End.DONE);

    now.set(2000);
    watcher.look();
    watch.abort(End.ABANDONED);

    assertThat(signal.isCancelled()).isFalse();
    assertThat(watch.finish()).isEqualTo(End.DONE);
  }

  @Test
  void anInterruptOfTheWaitingThreadAborts() {
    Watch mine = watcher.watch(signal, FAR, Thread.currentThread());
    CancelSignal other = new CancelSignal();
    watcher.watch(other, FAR, null);

    Thread.currentThread().interrupt();
    watcher.look();

    assertThat(Thread.interrupted()).as("the flag is kept").isTrue();
    assertThat(mine.finish()).isEqualTo(End.INTERRUPT);
    assertThat(signal.isCancelled()).isTrue();
    assertThat(other.isCancelled()).isFalse();
  }

  @Test
  void closingAbortsWhatIsInFlightAndWhatComes() {
    Watch before = watcher.watch(signal, FAR, null);
    watcher.look();

    watcher.close();
    CancelSignal late = new CancelSignal();
    Watch after = watcher.watch(late, FAR, null);

    assertThat(signal.isCancelled()).isTrue();
    assertThat(before.finish()).isEqualTo(End.CLOSE);
    assertThat(late.isCancelled()).isTrue();
    assertThat(after.finish()).isEqualTo(End.CLOSE);
  }

  @Test
  void manyAreWatchedAndOnlyThoseThatAreDueAreAborted() {
    List<CancelSignal> signals = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      signals.add(new CancelSignal());
      watcher.watch(signals.get(i), new Deadline(100L * (i + 1)), null);
      if (i % 3 == 0) {
        watcher.look();
      }
    }

    now.set(500);
    watcher.look();

    assertThat(signals.subList(0, 5)).allMatch(CancelSignal::isCancelled);
    assertThat(signals.subList(5, 10)).noneMatch(CancelSignal::isCancelled);
    now.set(1000);
    watcher.look();
    assertThat(signals).allMatch(CancelSignal::isCancelled);
  }

  @Test
  void whatHasEndedIsDroppedAtTheNextLook() {
    Watch watch = watcher.watch(signal, FAR, null);
    watcher.look();
    watch.finish();

    assertThat(watcher.look()).as("it is still there").isTrue();
    assertThat(watcher.look()).as("now it is gone").isFalse();
  }

  @Test
  void anAbortThatThrowsDoesNotHarmTheOthers() {
    CancelSignal bad = new CancelSignal();
    bad.onCancel(() -> {
      throw new AssertionError("must not throw");
    });
    watcher.watch(signal, new Deadline(1000), null);
    watcher.watch(bad, new Deadline(1000), null);
    CancelSignal third = new CancelSignal();
    watcher.watch(third, new Deadline(1000), null);

    now.set(1000);
    watcher.look();

    assertThat(signal.isCancelled()).isTrue();
    assertThat(third.isCancelled()).isTrue();
  }

  @Test
  void theThreadAbortsByItselfIsADaemonAndEndsWhenThereIsNothingToDo() throws Exception {
    Watcher busy = new Watcher(System::nanoTime, Duration.ofMillis(1), Duration.ofMillis(1));

    // Twice, as the thread ends in between and another one must be started.
    for (int i = 0; i < 2; i++) {
      CompletableFuture<Thread> aborting = new CompletableFuture<>();
      CancelSignal expiring = new CancelSignal();
      expiring.onCancel(() -> aborting.complete(Thread.currentThread()));
      busy.watch(expiring, Deadline.after(Duration.ofMillis(5)), null);

      Thread thread = aborting.get(10, TimeUnit.SECONDS);
      assertThat(thread.isDaemon()).isTrue();
      thread.join(10_000);
      assertThat(thread.isAlive()).isFalse();
    }
  }

  @Test
  void theParkedThreadIsWokenAndClosingEndsIt() throws Exception {
    Watcher busy = new Watcher(System::nanoTime, Duration.ofMillis(1), NEVER);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      CompletableFuture<Thread> aborting = new CompletableFuture<>();
      CancelSignal expiring = new CancelSignal();
      expiring.onCancel(() -> aborting.complete(Thread.currentThread()));
      busy.watch(expiring, Deadline.after(Duration.ZERO), null);
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
}
