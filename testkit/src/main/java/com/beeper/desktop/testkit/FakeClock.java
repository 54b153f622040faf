package com.beeper.desktop.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Timer;
import java.util.TimerTask;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a fake server. By default it stands still until a test moves it, so everything that
 * depends on time (codes that expire, reminders, delayed responses) happens exactly when the test
 * decides, without sleeping. A running clock is meant for a server that is used by hand.
 * Thread-safe.
 */
public final class FakeClock implements InstantSource {

  /** The initial time of a clock that stands still: 2026-01-01T12:00:00Z. */
  public static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

  private final boolean running;
  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparing(Task::time).thenComparingLong(Task::number));
  private @Nullable Timer timer;
  private boolean stopped;
  private Duration offset = Duration.ZERO;
  private Instant standing;
  private long lastNumber;

  private record Task(Instant time, long number, Runnable work) {}

  private FakeClock(boolean running, Instant standing) {
    this.running = running;
    this.standing = standing;
  }

  /**
   * Creates a clock that stands still.
   *
   * @param start its time
   * @return a new clock
   */
  public static FakeClock standingAt(Instant start) {
    return new FakeClock(false, start);
  }

  /**
   * Creates a clock that runs with the system clock. It can be moved as well and then runs on from
   * there.
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
   * Moves the clock forward. Tasks that become due run in the order of their times, before this
   * method returns.
   *
   * @param duration the distance; not negative
   * @throws IllegalArgumentException if the duration is negative
   */
  public void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException(
          "duration must not be negative, because a clock only moves forward: " + duration);
    }
    Instant target = instant().plus(duration);
    for (Task task = due(target); task != null; task = due(target)) {
      moveTo(task.time());
      task.work().run();
    }
    moveTo(target);
  }

  /**
   * Moves the clock forward to a time. Tasks run as with {@link #advance}.
   *
   * @param time not before the time of the clock
   * @throws IllegalArgumentException if the time is before that of the clock
   */
  public void advanceTo(Instant time) {
    advance(Duration.between(instant(), time));
  }

  /**
   * Schedules a task. It runs at once on the calling thread if the time has been reached already,
   * otherwise on the thread that moves the clock, or on a thread of the clock if the clock runs.
   * Tasks are dropped when the server of the clock is closed.
   *
   * @param time when the task runs
   * @param work the task; must not throw
   */
  public void at(Instant time, Runnable work) {
    synchronized (this) {
      if (stopped) {
        return;
      }
      if (time.isAfter(instant())) {
        tasks.add(new Task(time, ++lastNumber, work));
        wakeUpAt(time);
        return;
      }
    }
    work.run();
  }

  /**
   * Waits until the clock reaches a time. A clock that stands still must be moved there by another
   * thread.
   *
   * @param time the time to wait for
   * @throws InterruptedException if the waiting thread is interrupted
   */
  public synchronized void await(Instant time) throws InterruptedException {
    for (Instant now = instant(); now.isBefore(time); now = instant()) {
      if (running) {
        wait(roundedUpMillis(Duration.between(now, time)));
      } else {
        wait();
      }
    }
  }

  /** Drops all tasks and ends the thread of a running clock. */
  synchronized void stop() {
    stopped = true;
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

  private synchronized void wakeUpAt(Instant time) {
    if (!running || stopped) {
      return;
    }
    if (timer == null) {
      timer = new Timer("fake-beeper-desktop-clock", true);
    }
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            runDueTasks(time);
          }
        },
        roundedUpMillis(Duration.between(instant(), time)));
  }

  private void runDueTasks(Instant expected) {
    Instant now = instant();
    for (Task task = due(now); task != null; task = due(now)) {
      task.work().run();
    }
    // A timer may fire early by a part of a millisecond.
    if (now.isBefore(expected)) {
      wakeUpAt(expected);
    }
  }

  private static long roundedUpMillis(Duration duration) {
    return Math.max(1, duration.plusNanos(999_999).toMillis());
  }

  /** Returns the time, for messages of tests. */
  @Override
  public String toString() {
    return "FakeClock at " + instant();
  }
}
