package com.beeper.desktop.internal.events;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Runs tasks one at a time, in the order of their arrival, without a lock and without a thread of its
 * own: the thread that adds a task to an empty mailbox runs it and those that arrive meanwhile. Tasks
 * are short, do not block, and run no user code. Thread-safe.
 */
final class Mailbox {

  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final AtomicInteger pending = new AtomicInteger();
  private final Consumer<Throwable> onFailure;

  /**
   * Creates a mailbox.
   *
   * @param onFailure receives what a task throws, between two tasks
   */
  Mailbox(Consumer<Throwable> onFailure) {
    this.onFailure = onFailure;
  }

  /** Adds a task. Returns before it has run if another thread runs tasks, or this one does. */
  void post(Runnable task) {
    tasks.add(task);
    if (pending.getAndIncrement() == 0) {
      do {
        run(tasks.remove());
      } while (pending.decrementAndGet() != 0);
    }
  }

  private void run(Runnable task) {
    try {
      task.run();
    } catch (Throwable e) {
      onFailure.accept(e);
    }
  }
}
