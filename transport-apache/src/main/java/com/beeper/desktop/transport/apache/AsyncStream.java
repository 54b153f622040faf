package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.jspecify.annotations.Nullable;

/**
 * Hands a response body from the reactor to its reader. The reactor stops reading from the
 * connection when 64 kB, at most 128 kB, are waiting for the reader.
 */
final class AsyncStream extends InputStream {

  private static final int WINDOW = 64 * 1024;

  private final AsyncExchange exchange;
  private final @Nullable Duration idleTimeout;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // Guarded by the lock.
  private final ArrayDeque<ByteBuffer> queue = new ArrayDeque<>();
  private int queued;
  private @Nullable CapacityChannel capacity;

  /** How many bytes the reactor may deliver before it stops, as far as is known. */
  private int granted;

  private boolean complete;
  private @Nullable IOException failure;

  AsyncStream(AsyncExchange exchange, @Nullable Duration idleTimeout) {
    this.exchange = exchange;
    this.idleTimeout = idleTimeout;
  }

  /** Takes the channel to ask for more; over HTTP/1.1 it comes when the reactor has stopped. */
  void capacity(CapacityChannel channel) throws IOException {
    int grant;
    lock.lock();
    try {
      capacity = channel;
      granted = 0;
      grant = grant();
    } finally {
      lock.unlock();
    }
    if (grant > 0) {
      channel.update(grant);
    }
  }

  /** Returns how much more to ask for now. Called with the lock held. */
  private int grant() {
    int missing = WINDOW - queued - granted;
    if (capacity == null || complete || failure != null || missing < WINDOW / 2) {
      return 0;
    }
    granted += missing;
    return missing;
  }

  /** Adds a copy of what a buffer holds. */
  void add(ByteBuffer source) {
    byte[] bytes = new byte[source.remaining()];
    source.get(bytes);
    lock.lock();
    try {
      if (failure == null && bytes.length > 0) {
        queue.add(ByteBuffer.wrap(bytes));
        queued += bytes.length;
        granted = Math.max(0, granted - bytes.length);
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Takes note that all bytes are here. */
  void complete() {
    lock.lock();
    try {
      complete = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Ends the stream for its reader, after the bytes that are here already. */
  void fail(IOException cause) {
    lock.lock();
    try {
      if (failure == null && !complete) {
        failure = cause;
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    CapacityChannel channel;
    int count;
    int grant;
    lock.lock();
    try {
      ByteBuffer next = await();
      if (next == null) {
        return -1;
      }
      count = Math.min(length, next.remaining());
      next.get(target, offset, count);
      if (!next.hasRemaining()) {
        queue.remove();
      }
      queued -= count;
      grant = grant();
      channel = capacity;
    } finally {
      lock.unlock();
    }
    if (grant > 0 && channel != null) {
      channel.update(grant);
    }
    return count;
  }

  /** Waits for bytes; null at the end. Called with the lock held, which waiting releases. */
  private @Nullable ByteBuffer await() throws IOException {
    long left = idleTimeout == null ? Long.MAX_VALUE : idleTimeout.toNanos();
    while (queue.isEmpty()) {
      if (failure != null) {
        throw failure;
      }
      if (complete) {
        return null;
      }
      if (left <= 0) {
        exchange.abort(new TransportException(
            Delivery.MAYBE, Reason.TIMEOUT, "no byte of the response for " + idleTimeout, null));
        continue;
      }
      try {
        left = changed.awaitNanos(left);
      } catch (InterruptedException e) {
        exchange.abort(ClassicExchange.cancelled("interrupted while reading the response"));
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while reading the response");
      }
    }
    return queue.peek();
  }

  @Override
  public int available() {
    lock.lock();
    try {
      return queued;
    } finally {
      lock.unlock();
    }
  }

  /** Closing before the end aborts the exchange; what was not read is lost. */
  @Override
  public void close() {
    lock.lock();
    try {
      queue.clear();
      queued = 0;
    } finally {
      lock.unlock();
    }
    exchange.abort(ClassicExchange.cancelled("the response stream was closed"));
  }
}
