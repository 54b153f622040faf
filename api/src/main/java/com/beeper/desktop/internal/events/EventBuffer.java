package com.beeper.desktop.internal.events;

import com.beeper.desktop.events.Event;
import com.beeper.desktop.internal.client.DeadlineMonitor;
import com.beeper.desktop.internal.client.Watch;
import com.beeper.desktop.internal.client.Watch.End;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The events that wait for the consumer, and the end of the stream behind them. Its lock is held for
 * a few instructions only. Thread-safe.
 */
final class EventBuffer {

  private final int capacity;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<Event> events = new ArrayDeque<>();
  private volatile int size;
  private volatile boolean ended;
  private @Nullable Throwable failure;
  private boolean roomMade;
  private volatile Runnable onChange = EventBuffer::doNothing;
  private volatile Runnable onRoom = EventBuffer::doNothing;

  EventBuffer(int capacity) {
    this.capacity = capacity;
  }

  private static void doNothing() {}

  /** Sets the action that is run when events or the end have come. Must neither block nor throw. */
  void onChange(Runnable action) {
    onChange = action;
  }

  /** Sets the action that is run when the consumer has made room. Must neither block nor throw. */
  void onRoom(Runnable action) {
    onRoom = action;
  }

  /** Returns the number of events. */
  int size() {
    return size;
  }

  /** Returns whether there is room for another event. */
  boolean hasRoom() {
    return size < capacity;
  }

  /** Returns whether the stream has ended and all its events have been taken. */
  boolean isExhausted() {
    return ended && size == 0;
  }

  /** Returns why the stream has ended; null if it was closed. */
  @Nullable
  Throwable failure() {
    lock.lock();
    try {
      return failure;
    } finally {
      lock.unlock();
    }
  }

  /** Adds an event, unless the stream has ended. */
  void add(Event event) {
    lock.lock();
    try {
      if (ended) {
        return;
      }
      events.add(event);
      size = events.size();
      changed.signal();
    } finally {
      lock.unlock();
    }
    onChange.run();
  }

  /** Drops all events. */
  void clear() {
    lock.lock();
    try {
      events.clear();
      size = 0;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Ends the stream.
   *
   * @param cause the failure, which follows the events; null to drop them
   */
  void end(@Nullable Throwable cause) {
    lock.lock();
    try {
      if (ended) {
        return;
      }
      if (cause == null) {
        events.clear();
        size = 0;
      }
      failure = cause;
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    onChange.run();
  }

  /** Takes an event without waiting; null if there is none. */
  @Nullable
  Event poll() {
    lock.lock();
    try {
      return remove();
    } finally {
      unlockAndRefill();
    }
  }

  /**
   * Waits for an event.
   *
   * @return the event; null if the stream has ended
   * @throws InterruptedException if the thread is interrupted
   */
  @Nullable
  Event take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (events.isEmpty() && !ended) {
        changed.await();
      }
      return remove();
    } finally {
      unlockAndRefill();
    }
  }

  /**
   * Waits for an event until a deadline.
   *
   * @param deadline the deadline, on the scale of the client's time source
   * @return the event; null if the stream has ended or there was none in time
   * @throws InterruptedException if the thread is interrupted
   */
  @Nullable
  Event take(DeadlineMonitor monitor, long deadline) throws InterruptedException {
    Watch watch = monitor.watchTimer(deadline, this::wake);
    lock.lockInterruptibly();
    try {
      while (events.isEmpty() && !ended && watch.aborted() == null) {
        changed.await();
      }
      return remove();
    } finally {
      unlockAndRefill();
      watch.unwatch();
    }
  }

  private void wake(End why) {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Event remove() {
    Event event = events.poll();
    size = events.size();
    roomMade |= event != null && (size == capacity / 2 || size == 0);
    return event;
  }

  /** Releases the lock, and reports the room that was made: once for half a buffer. */
  private void unlockAndRefill() {
    boolean made = roomMade;
    roomMade = false;
    lock.unlock();
    if (made) {
      onRoom.run();
    }
  }
}
