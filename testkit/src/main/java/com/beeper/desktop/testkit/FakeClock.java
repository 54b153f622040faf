package com.beeper.desktop.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Timer;
import java.util.TimerTask;
import org.jspecify.annotations.Nullable;

/**
 * The time of a fake server. It stands still until a test moves it, so that what depends on time
 * (codes that expire, reminders, delayed answers) happens when the test says so, without sleeping;
 * or it runs, for a server that stands alone. Thread-safe.
 */
public final class FakeClock implements InstantSource {

  /** Where a clock that stands still starts: 2026-01-01T12:00:00Z. */
  public static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

  private final boolean running;
  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparing(Task::time).thenComparingLong(Task::number));
  private @Nullable Timer timer;
  private Duration offset = Duration.ZERO;
  private Instant standing;
  private long lastNumber;

  private record Task(Instant time, long number, Runnable work) {}

  private FakeClock(boolean running, Instant standing) {
    this.running = running;
    this.standing = standing;
  }

  /**
   * Makes a clock that stands still.
   *
   * @param start its time
   * @return a new clock
   */
  public static FakeClock standingAt(Instant start) {
    return new FakeClock(false, start);
  }

  /**
   * Makes a clock that runs with the system's. It can be moved too, and then runs on from there.
   *
   * @return a new clock
   */
  public static FakeClock running() {
    return new FakeClock(true, Instant.EPOCH);
  }

  @Override
  public synchronized Instant instant() {
    return running ? Instant.now().plus(offset) : standing;
  }

  /**
   * Moves the clock on, and does what was to be done until then, in the order of its times, before
   * this method returns.
   *
   * @param duration how far; not negative
   * @throws IllegalArgumentException if it is negative
   */
  public void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("a clock goes forward, not by " + duration);
    }
    Instant target = instant().plus(duration);
    for (Task task = due(target); task != null; task = due(target)) {
      moveTo(task.time());
      task.work().run();
    }
    moveTo(target);
  }

  /**
   * Moves the clock on to a time, as {@link #advance} does.
   *
   * @param time not before the clock's
   * @throws IllegalArgumentException if it is before the clock's
   */
  public void advanceTo(Instant time) {
    advance(Duration.between(instant(), time));
  }

  /**
   * Does something when the clock reaches a time: at once if it is there already, else on the
   * thread that moves the clock.
   *
   * @param time when
   * @param work what to do; must not fail
   */
  public void at(Instant time, Runnable work) {
    synchronized (this) {
      if (time.isAfter(instant())) {
        tasks.add(new Task(time, ++lastNumber, work));
        wakeUpAt(time);
        return;
      }
    }
    work.run();
  }

  /**
   * Waits until the clock reaches a time, which another thread moves it to.
   *
   * @param time when
   * @throws InterruptedException if the waiting thread is interrupted
   */
  public synchronized void await(Instant time) throws InterruptedException {
    for (Instant now = instant(); now.isBefore(time); now = instant()) {
      if (running) {
        wait(Math.max(1, Duration.between(now, time).toMillis()));
      } else {
        wait();
      }
    }
  }

  /** Drops what is still to be done, and ends the thread of a clock that runs. */
  synchronized void stop() {
    tasks.clear();
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }

  private synchronized @Nullable Task due(Instant target) {
    Task next = tasks.peek();
    return next == null || next.time().isAfter(target) ? null : tasks.poll();
  }

  private synchronized void moveTo(Instant time) {
    Instant now = instant();
    if (time.isAfter(now)) {
      standing = time;
      offset = offset.plus(Duration.between(now, time));
      notifyAll();
    }
  }

  private void wakeUpAt(Instant time) {
    if (!running) {
      return;
    }
    if (timer == null) {
      timer = new Timer("fake-beeper-desktop-clock", true);
    }
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            List<Task> due = new ArrayList<>();
            Instant now = instant();
            for (Task task = due(now); task != null; task = due(now)) {
              due.add(task);
            }
            due.forEach(task -> task.work().run());
          }
        },
        Math.max(1, Duration.between(instant(), time).toMillis()));
  }

  /** Tells the time, for messages of tests. */
  @Override
  public String toString() {
    return "FakeClock at " + instant();
  }
}
