package com.beeper.desktop.transport.support;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The body of a streamed response over a library that pushes bytes from a thread of its own.
 *
 * <p>It passes the bytes to the reader, reports how many have been read, and applies the {@linkplain
 * TransportRequest#idleTimeout() idle timeout}. Closing it before its end, or interrupting the
 * reader, aborts the exchange.
 *
 * <pre>{@code
 * final class MyExchange implements PushResponseBody.Source {
 *
 *   void onHead(Head head) {
 *     body = new PushResponseBody(request, this);
 *     future.complete(TransportResponse.streamed(head.status(), headers(head), body));
 *     connection.requestMore();
 *   }
 *
 *   void onBytes(ByteBuffer bytes) {
 *     body.add(List.of(bytes));
 *   }
 *
 *   public void taken(int count, int waiting) {
 *     if (waiting == 0) {
 *       connection.requestMore();
 *     }
 *   }
 *
 *   void onEnd() {
 *     body.complete();
 *   }
 *
 *   void onFailure(IOException failure) {
 *     body.fail(new FailureClassifier(destination).classify(failure, Stage.RECEIVING));
 *   }
 *
 *   public void abort(TransportException cause) {
 *     connection.close();
 *     body.fail(cause);
 *   }
 * }
 * }</pre>
 *
 * <p>Bytes that have been added and not read are held in memory. To bound it, request more from the
 * library only when {@link Source#taken} is called. Thread-safe.
 *
 * <p>Reads throw the exception that was passed to {@link #fail}, a {@link TransportException} after
 * the idle timeout and after {@link #close}, or an {@link InterruptedIOException} if the reader is
 * interrupted while it waits; its thread stays interrupted. Once a read has failed, all later ones
 * fail.
 */
public final class PushResponseBody extends InputStream {

  /** The exchange that the body belongs to. */
  public interface Source extends Abortable {

    /**
     * Called when the reader has taken bytes; more may be requested from the library. Runs on the
     * reader's thread without a lock; {@link PushResponseBody#add} may be called from it. Must not
     * throw, because the reader would lose the bytes.
     *
     * @param count the number of bytes taken, at least 1
     * @param waiting the number of bytes that have been added and not taken; 0 exactly once for the
     *     bytes of one {@code add}
     */
    void taken(int count, int waiting);
  }

  private final Source source;
  private final IdleTimer idleTimer;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // Guarded by the lock.
  private final ArrayDeque<ByteBuffer> queue = new ArrayDeque<>();
  private int waiting;
  private boolean complete;
  private boolean closed;
  private boolean expired;
  private @Nullable IOException failure;

  /**
   * Creates a body without bytes.
   *
   * @param request the request, which holds the idle timeout
   * @param source the exchange that the body belongs to
   */
  public PushResponseBody(TransportRequest request, Source source) {
    this.source = source;
    this.idleTimer = new IdleTimer(request.idleTimeout(), this::expire);
  }

  /**
   * Adds bytes for the reader. They are dropped if the body has ended or was closed.
   *
   * @param buffers the bytes, in order; not copied, and therefore not to be changed afterwards
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

  /** Marks the body as complete: no more bytes are added. Does nothing if the body has ended. */
  public void complete() {
    lock.lock();
    try {
      complete = true;
      idleTimer.stop();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Ends the body with a failure, which reads throw after the bytes that have been added. Does nothing
   * if the body has ended.
   *
   * @param cause the exception that reads throw
   */
  public void fail(IOException cause) {
    lock.lock();
    try {
      end(cause);
    } finally {
      lock.unlock();
    }
  }

  /** Ends the body with a failure, unless it has ended. Called with the lock held. */
  private void end(IOException cause) {
    if (failure == null && !complete) {
      failure = cause;
      idleTimer.stop();
      changed.signalAll();
    }
  }

  /** Called by the timer. The waiting reader aborts the exchange, before its read fails. */
  private void expire() {
    lock.lock();
    try {
      expired = true;
      changed.signalAll();
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
    int count = 0;
    int left = 0;
    TransportException cause = null;
    boolean interrupted = false;
    lock.lock();
    try {
      requireOpen();
      if (length == 0) {
        return 0;
      }
      await();
      requireOpen();
      if (expired && failure == null && !complete) {
        cause = idleTimer.expired(null);
        end(cause);
      } else {
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
      cause = TransportException.cancelled(
          Delivery.MAYBE, "interrupted while reading the response", null);
      end(cause);
    } finally {
      lock.unlock();
    }
    // Without the lock from here on, because the exchange may call back.
    if (cause == null) {
      source.taken(count, left);
      return count;
    }
    source.abort(cause);
    if (interrupted) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException(cause.getMessage()).initCause(cause);
    }
    throw cause;
  }

  /** Waits for bytes or the end of the body. Called with the lock held. */
  private void await() throws InterruptedException {
    if (!mustWait()) {
      return;
    }
    idleTimer.begin();
    try {
      while (mustWait()) {
        changed.await();
      }
    } finally {
      idleTimer.end();
    }
  }

  private boolean mustWait() {
    return queue.isEmpty() && failure == null && !complete && !closed && !expired;
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

  /** Closes the stream. Closing before the end aborts the exchange; the rest of the body is lost. */
  @Override
  public void close() {
    boolean early;
    lock.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      idleTimer.stop();
      queue.clear();
      waiting = 0;
      early = !complete && failure == null;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (early) {
      source.abort(closed());
    }
  }
}
