package com.beeper.desktop.transport.jdk;

import java.net.CookieHandler;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The selector thread of a client that serves one WebSocket connection at a time. It runs all
 * callbacks of the connection, and it may be held up, because no other exchange depends on it.
 *
 * <p>The JDK loses the end of a connection that its selector thread reads while it has no demand from
 * its own receiver: the reader then throws {@link InternalError}, stops, and reports nothing. The
 * receiver requests the next frame only after the callback for the preceding one. If that callback
 * runs on another thread, the selector thread can read the end before it. Therefore:
 *
 * <ul>
 *   <li>The callback runs on the selector thread, which reads nothing in the meantime.
 *   <li>The first frame is requested on the thread on which the JDK completes the handshake. From the
 *       response until then, the selector thread waits.
 * </ul>
 *
 * <p>Thread-safe.
 */
final class DedicatedSelector {

  /** How long the completion of a handshake may take; a few microseconds on an idle machine. */
  private static final long OPENING_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** Held while a handshake is started, so that all of its stages run on the selector thread. */
  private final ReentrantLock starting = new ReentrantLock();

  // Guarded by this object's monitor.
  private final List<Runnable> whenIdle = new ArrayList<>();
  private int running;
  private boolean opening;
  private boolean upgraded;

  /** Starts a handshake. The selector thread runs no callback until this method has returned. */
  <T> T start(Supplier<T> handshake) {
    starting.lock();
    try {
      synchronized (this) {
        opening = true;
      }
      return handshake.get();
    } finally {
      starting.unlock();
    }
  }

  /** Ends the wait for the connection: it has requested its first frame, or has failed. */
  synchronized void opened() {
    opening = false;
    upgraded = false;
    notifyAll();
  }

  /** Runs a callback on the selector thread. */
  @SuppressWarnings("LockNotBeforeTry") // nothing runs under the lock
  void run(Runnable callback) {
    starting.lock();
    starting.unlock();
    synchronized (this) {
      running++;
    }
    try {
      callback.run();
      awaitOpened();
    } finally {
      leave();
    }
  }

  private synchronized void awaitOpened() {
    long end = System.nanoTime() + OPENING_NANOS;
    boolean interrupted = false;
    while (upgraded) {
      long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (millis <= 0) {
        // A refusal with the headers of a switch of protocols, of which the body is to be read.
        upgraded = false;
        break;
      }
      try {
        wait(millis);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void leave() {
    List<Runnable> due;
    synchronized (this) {
      running--;
      if (running > 0 || whenIdle.isEmpty()) {
        return;
      }
      due = new ArrayList<>(whenIdle);
      whenIdle.clear();
    }
    due.forEach(Runnable::run);
  }

  /** Runs a task when no callback is running. It is never run if a callback is stuck. */
  void whenIdle(Runnable task) {
    synchronized (this) {
      if (running > 0) {
        whenIdle.add(task);
        return;
      }
    }
    task.run();
  }

  /** Returns the handler by which the JDK's client reports the headers of a response. */
  CookieHandler upgradeObserver() {
    return new UpgradeObserver();
  }

  /** Has no cookies. */
  private final class UpgradeObserver extends CookieHandler {

    @Override
    public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
      return Map.of();
    }

    @Override
    public void put(URI uri, Map<String, List<String>> headers) {
      for (String name : headers.keySet()) {
        if ("Sec-WebSocket-Accept".equalsIgnoreCase(name)) {
          synchronized (DedicatedSelector.this) {
            // The response can come after the handshake has been cancelled.
            upgraded = opening;
          }
        }
      }
    }
  }
}
