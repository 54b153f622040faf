package com.beeper.desktop.testkit.transport;

import com.beeper.desktop.transport.TransportSettings;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The connections of a {@link SocketTransport}. */
final class SocketPool {

  private final Set<Fault> faults;
  private final int max;
  private final long maxIdleNanos;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // Guarded by the lock.
  private final Deque<Connection> idle = new ArrayDeque<>();
  private int open;

  SocketPool(TransportSettings settings, Set<Fault> faults) {
    this.faults = faults;
    boolean limited =
        settings.maxConnections() != null && !faults.contains(Fault.IGNORES_MAX_CONNECTIONS);
    this.max = faults.contains(Fault.OPENS_TEN_CONNECTIONS)
        ? 10
        : limited ? settings.maxConnections() : Integer.MAX_VALUE;
    this.maxIdleNanos = settings.maxIdleTime() == null || faults.contains(Fault.IGNORES_IDLE_TIME)
        ? Long.MAX_VALUE
        : settings.maxIdleTime().toNanos();
  }

  /** Returns a kept connection, or one that is not yet connected; waits if there are too many. */
  Connection lease(String key, BooleanSupplier aborted) throws IOException, InterruptedException {
    lock.lockInterruptibly();
    try {
      while (true) {
        for (Iterator<Connection> i = idle.iterator(); i.hasNext(); ) {
          Connection kept = i.next();
          if (kept.key.equals(key)) {
            i.remove();
            if (kept.isUsable()) {
              return kept;
            }
            kept.close();
            open--;
          }
        }
        if (open >= max && !idle.isEmpty()) {
          idle.removeLast().close();
          open--;
        }
        if (aborted.getAsBoolean() || open < max) {
          open++;
          return new Connection(key);
        }
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  void wake() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void giveBack(Connection connection) {
    lock.lock();
    try {
      connection.idleSince = System.nanoTime();
      idle.addFirst(connection);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void discard(Connection connection) {
    connection.close();
    lock.lock();
    try {
      if (!connection.discarded) {
        connection.discarded = true;
        open--;
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      idle.forEach(Connection::close);
      idle.clear();
    } finally {
      lock.unlock();
    }
  }

  /** A socket with its buffers. */
  final class Connection {

    private final String key;
    private volatile Socket raw = new Socket();
    private Socket socket = raw;
    private @Nullable InputStream in;
    private @Nullable OutputStream out;
    private boolean discarded;
    private long idleSince;

    Connection(String key) {
      this.key = key;
    }

    boolean isConnected() {
      return in != null;
    }

    Socket socket() {
      return socket;
    }

    InputStream in() {
      return Objects.requireNonNull(in);
    }

    OutputStream out() {
      return Objects.requireNonNull(out);
    }

    void connected(Socket upgraded) throws IOException {
      socket = upgraded;
      in = new BufferedInputStream(upgraded.getInputStream());
      out = new BufferedOutputStream(upgraded.getOutputStream());
    }

    void reopen(InetSocketAddress hop) throws IOException {
      raw.close();
      raw = new Socket();
      raw.connect(hop);
      connected(raw);
    }

    /** Tells whether neither end nor bytes have come since the last answer. */
    boolean isUsable() {
      if (faults.contains(Fault.TRUSTS_KEPT_CONNECTIONS)
          || faults.contains(Fault.IGNORES_CONNECTION_CLOSE)) {
        return true;
      }
      if (System.nanoTime() - idleSince > maxIdleNanos) {
        return false;
      }
      try {
        int before = socket.getSoTimeout();
        socket.setSoTimeout(1);
        try {
          in().read();
          return false;
        } catch (SocketTimeoutException e) {
          socket.setSoTimeout(before);
          return true;
        }
      } catch (IOException e) {
        return false;
      }
    }

    /** Closes the socket under TLS, which never blocks. */
    void close() {
      try {
        raw.close();
      } catch (IOException e) {
        // Closed is closed.
      }
    }
  }
}
