package com.beeper.desktop.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FakeClockTest {

  private final FakeClock clock = FakeClock.standingAt(FakeClock.START);

  @Test
  void runsDueTasksInOrderOfTheirTimes() {
    List<String> done = new ArrayList<>();
    clock.at(FakeClock.START.plusSeconds(20), () -> done.add("b at " + clock.instant()));
    clock.at(FakeClock.START.plusSeconds(10), () -> {
      done.add("a at " + clock.instant());
      clock.at(clock.instant().plusSeconds(5), () -> done.add("later"));
    });
    clock.at(FakeClock.START.plusSeconds(31), () -> done.add("not yet"));
    clock.at(FakeClock.START, () -> done.add("now"));

    clock.advance(Duration.ofSeconds(30));

    assertThat(done)
        .containsExactly("now", "a at 2026-01-01T12:00:10Z", "later", "b at 2026-01-01T12:00:20Z");
    assertThat(clock.instant()).isEqualTo(FakeClock.START.plusSeconds(30));
  }

  @Test
  void rejectsNegativeDuration() {
    assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofNanos(-1)));
    clock.advanceTo(FakeClock.START.plusSeconds(1));
    assertThat(clock.instant()).isEqualTo(FakeClock.START.plusSeconds(1));
  }

  @Test
  void wakesWaitingThreadWhenTimeIsReached() {
    CompletableFuture<Instant> waiter = CompletableFuture.supplyAsync(() -> {
      try {
        clock.await(FakeClock.START.plusSeconds(2));
        return clock.instant();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    });
    clock.advance(Duration.ofSeconds(1));
    assertThat(waiter).isNotDone();
    clock.advance(Duration.ofSeconds(1));
    assertThat(waiter.join()).isEqualTo(FakeClock.START.plusSeconds(2));
  }

  @Test
  void runsTasksByItselfWhenRunning() throws InterruptedException {
    FakeClock running = FakeClock.running();
    CountDownLatch done = new CountDownLatch(2);
    Instant start = running.instant();
    running.at(start.plusMillis(5), done::countDown);
    running.at(start.plus(Duration.ofHours(1)), done::countDown);

    running.await(start.plusMillis(1));
    running.advance(Duration.ofHours(1));
    done.await();

    assertThat(running.instant()).isAfter(start.plus(Duration.ofHours(1)));
    running.stop();
  }

  @Test
  void runsEveryTaskWhenRunning() throws InterruptedException {
    FakeClock running = FakeClock.running();
    try {
      CountDownLatch done = new CountDownLatch(100);
      for (int i = 0; i < 100; i++) {
        running.at(running.instant().plusMillis(50), done::countDown);
      }

      assertThat(done.await(30, TimeUnit.SECONDS))
          .as("not run: %s", done.getCount())
          .isTrue();
    } finally {
      running.stop();
    }
  }

  @Test
  void dropsTasksWhenStopped() {
    List<String> done = new ArrayList<>();
    clock.at(FakeClock.START.plusSeconds(1), () -> done.add("before"));
    clock.stop();
    clock.at(FakeClock.START.plusSeconds(1), () -> done.add("after"));

    clock.advance(Duration.ofSeconds(2));

    assertThat(done).isEmpty();
  }
}
