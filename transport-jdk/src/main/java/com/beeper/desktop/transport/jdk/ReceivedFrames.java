package com.beeper.desktop.transport.jdk;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Passes on what one connection has received, in the order of the frames and no more messages than
 * requested. Thread-safe.
 */
final class ReceivedFrames {

  /**
   * A message or another event.
   *
   * @param isMessage whether it needs demand; the others only wait for those before them
   * @param event passes it on
   */
  private record Received(boolean isMessage, Runnable event) {}

  private final Executor threads;

  // Guarded by this object's monitor.
  private final Queue<Received> waiting = new ArrayDeque<>();
  private long demand;
  private int awaiting;
  private boolean delivering;
  private boolean ended;

  /**
   * Creates an empty queue.
   *
   * @param threads runs the events for which no thread waits in {@link #awaitDelivery}
   */
  ReceivedFrames(Executor threads) {
    this.threads = threads;
  }

  /** Adds a message, and passes it on if it is requested. */
  void message(Runnable event) {
    add(new Received(true, event));
  }

  /** Adds something that needs no demand, and passes it on if no message before it waits. */
  void other(Runnable event) {
    add(new Received(false, event));
  }

  private void add(Received received) {
    synchronized (this) {
      if (ended) {
        return;
      }
      waiting.add(received);
      if (delivering || awaiting > 0) {
        notifyAll();
        return;
      }
    }
    deliver();
  }

  /** Adds to the number of messages that may be passed on. Does not run the listener. */
  void request(long messages) {
    synchronized (this) {
      demand = demand + messages < 0 ? Long.MAX_VALUE : demand + messages;
      if (waiting.isEmpty() || delivering || ended) {
        return;
      }
      if (awaiting > 0) {
        notifyAll();
        return;
      }
    }
    threads.execute(this::deliver);
  }

  /**
   * Blocks until everything has been passed on, or the connection has ended. The thread passes on
   * itself what is requested in the meantime.
   */
  void awaitDelivery() {
    boolean interrupted = false;
    synchronized (this) {
      awaiting++;
    }
    while (true) {
      deliver();
      synchronized (this) {
        if (ended || (!delivering && waiting.isEmpty())) {
          awaiting--;
          break;
        }
        if (delivering || !isDeliverable()) {
          try {
            wait();
          } catch (InterruptedException e) {
            interrupted = true;
          }
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Drops what has not been passed on, and everything later. Never blocks. */
  synchronized void end() {
    ended = true;
    waiting.clear();
    notifyAll();
  }

  private void deliver() {
    for (Runnable event = next(true); event != null; event = next(false)) {
      event.run();
    }
  }

  private synchronized @Nullable Runnable next(boolean first) {
    if (first && delivering) {
      return null;
    }
    delivering = false;
    if (!isDeliverable()) {
      notifyAll();
      return null;
    }
    Received next = waiting.remove();
    if (next.isMessage() && demand != Long.MAX_VALUE) {
      demand--;
    }
    delivering = true;
    return next.event();
  }

  private boolean isDeliverable() {
    Received next = waiting.peek();
    return next != null && (!next.isMessage() || demand > 0);
  }
}
