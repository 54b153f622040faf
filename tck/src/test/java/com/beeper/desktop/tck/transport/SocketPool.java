package com.beeper.desktop.tck.transport;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** The connections of a {@link SocketTransport}. */
final class SocketPool {

  private final SocketSetup setup;
  private final int max;
  private final long maxIdleNanos;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // Guarded by the lock.
  private final Deque<SocketConnection> idle = new ArrayDeque<>();
  private final Set<SocketConnection> open = new HashSet<>();

  SocketPool(SocketSetup setup) {
    this.setup = setup;
    this.max = max(setup);
    this.maxIdleNanos = maxIdleNanos(setup);
  }

  private static int max(SocketSetup setup) {
    Integer given = setup.settings().maxConnections();
    if (given == null) {
      return setup.has(TransportFault.OPENS_TEN_CONNECTIONS) ? 10 : Integer.MAX_VALUE;
    }
    return setup.has(TransportFault.EXCEEDS_MAX_CONNECTIONS_BY_HALF) ? given + given / 2 : given;
  }

  private static long maxIdleNanos(SocketSetup setup) {
    if (setup.settings().maxIdleTime() == null || setup.has(TransportFault.IGNORES_MAX_IDLE_TIME)) {
      return Long.MAX_VALUE;
    }
    long nanos = setup.settings().maxIdleTime().toNanos();
    return setup.has(TransportFault.OVERFLOWS_LONG_IDLE_TIMES) ? (int) nanos : nanos;
  }

  /** Returns a kept connection, or one that is not yet connected; waits if there are too many. */
  SocketConnection lease(String key, BooleanSupplier aborted)
      throws IOException, InterruptedException {
    lock.lockInterruptibly();
    try {
      while (true) {
        for (Iterator<SocketConnection> i = idle.iterator(); i.hasNext(); ) {
          SocketConnection kept = i.next();
          if (kept.key().equals(key)) {
            i.remove();
            if (kept.isUsable(maxIdleNanos)) {
              return kept;
            }
            closeHere(kept);
          }
        }
        if (count(key) >= max && !idle.isEmpty()) {
          closeHere(idle.removeLast());
        }
        if (aborted.getAsBoolean() || count(key) < max) {
          SocketConnection fresh = new SocketConnection(key, setup);
          open.add(fresh);
          return fresh;
        }
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  private long count(String key) {
    return setup.has(TransportFault.COUNTS_CONNECTIONS_PER_SERVER)
        ? open.stream().filter(each -> each.key().equals(key)).count()
        : open.size();
  }

  void wake() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void giveBack(SocketConnection connection) {
    lock.lock();
    try {
      connection.idle();
      idle.addFirst(connection);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void discard(SocketConnection connection) {
    lock.lock();
    try {
      closeHere(connection);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void closeHere(SocketConnection connection) {
    connection.close();
    open.remove(connection);
  }

  void close() {
    lock.lock();
    try {
      idle.forEach(SocketConnection::close);
      idle.clear();
    } finally {
      lock.unlock();
    }
  }
}
