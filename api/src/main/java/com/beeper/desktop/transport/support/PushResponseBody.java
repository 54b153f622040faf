package com.beeper.desktop.transport.support;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The body of a streamed response over a library that pushes bytes from a thread of its own: it
 * hands them to the reader, tells how fast they are taken, keeps the idle time-out, and aborts the
 * exchange when it is closed early or the reader is interrupted.
 *
 * <p>It holds what was added and not read. So ask the library for more only as {@link
 * Exchange#taken} tells, or memory is not bounded. Thread-safe.
 *
 * <p>Reads throw what {@link #fail} was given; else a {@link TransportException} for the idle
 * time-out and after {@link #close}, or an {@link InterruptedIOException} if the reader is
 * interrupted while it waits, and its thread stays so. Once a read has failed, the body has.
 */
public final class PushResponseBody extends InputStream {

  /** What the body needs of its exchange. */
  public interface Exchange extends Abortable {

    /**
     * Takes note that the reader has taken bytes: more may be asked for. Called on the reader's
     * thread, with no lock held, so {@link PushResponseBody#add} may be called in it. Must not throw: the
     * reader would lose the bytes.
     *
     * @param count how many bytes were taken, at least 1
     * @param waiting how many bytes are still here; 0 once for what was added by one call
     */
    void taken(int count, int waiting);
  }

  private final Exchange exchange;
  private final @Nullable Duration idleTimeout;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // Guarded by the lock.
  private final ArrayDeque<ByteBuffer> queue = new ArrayDeque<>();
  private int waiting;
  private boolean complete;
  private boolean closed;
  private @Nullable IOException failure;

  /**
   * Makes a body to which nothing was added.
   *
   * @param request the request, which has the idle time-out
   * @param exchange the exchange to end
   */
  public PushResponseBody(TransportRequest request, Exchange exchange) {
    this.exchange = exchange;
    this.idleTimeout = request.idleTimeout();
  }

  /**
   * Adds bytes for the reader. They are dropped if the body has ended or was closed.
   *
   * @param buffers the bytes, in order; not copied, so they must not change any more
   */
  public void add(List<ByteBuffer> buffers) {
    lock.lock();
    try {
      if (complete || closed || failure != null) {
        return;
      }
      for (ByteBuffer buffer : buffers) {
        if (buffer.hasRemaining()) {
          queue.add(buffer);
          waiting += buffer.remaining();
        }
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Takes note that all bytes were added. Does nothing if the body has ended. */
  public void complete() {
    lock.lock();
    try {
      complete = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Ends the body with a failure, which the reader gets after the bytes that are here already. Does
   * nothing if the body has ended.
   *
   * @param cause what reads throw, as it is
   */
  public void fail(IOException cause) {
    lock.lock();
    try {
      end(cause);
    } finally {
      lock.unlock();
    }
  }

  /** Ends the body, unless it has ended. Called with the lock held. */
  private void end(IOException cause) {
    if (failure == null && !complete) {
      failure = cause;
      changed.signalAll();
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
    int count = 0;
    int left = 0;
    TransportException why;
    boolean interrupted = false;
    lock.lock();
    try {
      requireOpen();
      if (length == 0) {
        return 0;
      }
      why = await();
      if (why == null) {
        requireOpen();
        ByteBuffer next = queue.peek();
        if (next == null) {
          if (failure != null) {
            throw failure;
          }
          return -1;
        }
        count = Math.min(length, next.remaining());
        next.get(target, offset, count);
        if (!next.hasRemaining()) {
          queue.remove();
        }
        waiting -= count;
        left = waiting;
      }
    } catch (InterruptedException e) {
      interrupted = true;
      why = TransportException.cancelled(
          Delivery.MAYBE, "interrupted while reading the response", null);
      end(why);
    } finally {
      lock.unlock();
    }
    // From here on without the lock: the exchange may call back.
    if (why == null) {
      exchange.taken(count, left);
      return count;
    }
    exchange.abort(why);
    if (interrupted) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException(why.getMessage()).initCause(why);
    }
    throw why;
  }

  /** Waits for bytes or an end; returns why, if none came in time. Called with the lock held. */
  private @Nullable TransportException await() throws InterruptedException {
    long left = idleTimeout == null ? Long.MAX_VALUE : TimeUnit.NANOSECONDS.convert(idleTimeout);
    while (queue.isEmpty() && failure == null && !complete && !closed) {
      if (left <= 0) {
        TransportException why = new TransportException(
            Delivery.MAYBE, Reason.TIMEOUT, "no byte of the response for " + idleTimeout, null);
        end(why);
        return why;
      }
      left = changed.awaitNanos(left);
    }
    return null;
  }

  private void requireOpen() throws TransportException {
    if (closed) {
      throw closed();
    }
  }

  private static TransportException closed() {
    return TransportException.cancelled(Delivery.MAYBE, "the response stream was closed", null);
  }

  @Override
  public int available() {
    lock.lock();
    try {
      return waiting;
    } finally {
      lock.unlock();
    }
  }

  /** Closing before the end aborts the exchange; what was not read is lost. */
  @Override
  public void close() {
    boolean early;
    lock.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      queue.clear();
      waiting = 0;
      early = !complete && failure == null;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (early) {
      exchange.abort(closed());
    }
  }
}
