package com.beeper.desktop.transport.support;

import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request body for a library that must not be blocked. It delivers as many pieces as are
 * requested, and thereby reads only as fast as the connection sends.
 *
 * <pre>{@code
 * final class Upload implements RequestBodyPump.Sink {
 *   private final RequestBodyPump pump;
 *
 *   Upload(RequestBody body, Executor executor) {
 *     pump = new RequestBodyPump(body, executor, this);
 *   }
 *
 *   void connected() {
 *     pump.request(1);
 *   }
 *
 *   public void piece(ByteBuffer bytes) {
 *     connection.write(bytes, () -> pump.request(1), failure -> pump.close());
 *   }
 *
 *   public void end() {
 *     connection.endOfBody();
 *   }
 *
 *   public void sourceFailed(TransportException failure) {
 *     exchange.abort(failure);
 *   }
 * }
 * }</pre>
 *
 * <p>The pieces of a body in memory are slices of its array and are delivered on the requesting
 * thread. A stream is read on an executor, by one thread at a time. It is always closed at the end,
 * provided that the pump is {@linkplain #close closed} when the exchange ends before the body.
 * Thread-safe.
 */
public final class RequestBodyPump {

  /**
   * Receives the pieces of a body in order, followed by its end or a failure. Its methods are
   * called one at a time; they must not block for long and must not throw.
   */
  public interface Sink {

    /**
     * Receives a piece of the body.
     *
     * @param bytes at least one byte; the sink may keep the buffer, but must not change its content
     */
    void piece(ByteBuffer bytes);

    /** Called once after the last piece. */
    void end();

    /**
     * Called once if the body cannot be read or does not have the declared length. The exchange
     * must fail with this exception, and must end in a form that the server cannot take for a
     * complete body.
     *
     * @param failure an exception with {@link TransportException.Reason#REQUEST_BODY}, whose cause
     *     is the exception of the source, or of an executor that rejects the read
     */
    void sourceFailed(TransportException failure);
  }

  /** With half of it, an upload takes 1.5 times the processor time. */
  private static final int PIECE = 32 * 1024;

  /** Threads are started on demand and end a second after their last use. */
  private static final Executor THREADS = new ThreadPoolExecutor(
      0,
      Integer.MAX_VALUE,
      1,
      TimeUnit.SECONDS,
      new SynchronousQueue<>(),
      task -> DaemonThreads.create("beeper-desktop-upload", task));

  private final RequestBody body;
  private final Executor executor;
  private final Sink sink;
  private final @Nullable ByteBuffer bytes;

  /** The number of requested pieces. Also ensures that one thread reads at a time. */
  private final AtomicLong wanted = new AtomicLong();

  private volatile boolean closed;

  // Confined to the reading thread; the counter orders successive threads.
  private @Nullable InputStream stream;
  private volatile boolean done;

  /**
   * Creates a pump that has read nothing yet.
   *
   * @param body the body to read
   * @param executor runs the reads of a stream; not used for a body in memory
   * @param sink receives the pieces, on the executor or, for a body in memory, on the thread that
   *     requests them
   */
  public RequestBodyPump(RequestBody body, Executor executor, Sink sink) {
    this.body = body;
    this.executor = executor;
    this.sink = sink;
    this.bytes = body.bytes();
  }

  /**
   * Returns an executor for the request bodies of blocking calls. Its daemon threads keep a stream
   * that blocks from delaying the end of the call. It needs no closing.
   *
   * @return an executor that starts each task immediately
   */
  public static Executor threads() {
    return THREADS;
  }

  /**
   * Requests more pieces. May be called from any thread, including by the sink.
   *
   * @param pieces the number of further pieces, at least 1; {@link Long#MAX_VALUE} for all
   * @throws IllegalArgumentException if {@code pieces} is not positive
   */
  public void request(long pieces) {
    if (pieces < 1) {
      throw new IllegalArgumentException("pieces must be positive: " + pieces);
    }
    if (wanted.getAndAccumulate(pieces, RequestBodyPump::sum) != 0) {
      return;
    }
    if (bytes != null) {
      run();
      return;
    }
    try {
      executor.execute(this::run);
    } catch (RuntimeException | Error e) {
      // Errors as well: a thread that cannot be started is an OutOfMemoryError.
      fail(new TransportException(
          Delivery.MAYBE,
          Reason.REQUEST_BODY,
          "the request body cannot be read: the executor rejected the task",
          e));
    }
  }

  /**
   * Stops reading. The sink receives no further piece, except one that is being delivered. The
   * stream is closed on the thread that reads it, when the current read returns. Does nothing if
   * the body has been read to its end. May be called from any thread, more than once.
   */
  public void close() {
    if (!done) {
      closed = true;
      // Wakes the loop.
      request(1);
    }
  }

  /** Saturates, because any number may be requested any number of times. */
  private static long sum(long wanted, long more) {
    long sum = wanted + more;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }

  private void run() {
    do {
      step();
      // Once done, the counter stays above 0, which prevents another start.
    } while (!done && wanted.decrementAndGet() != 0);
  }

  private void step() {
    try {
      ByteBuffer piece = closed ? null : bytes == null ? read() : slice(bytes);
      boolean last = piece == null || (bytes != null && !bytes.hasRemaining());
      if (piece != null && !closed) {
        sink.piece(piece);
      }
      if (last || closed) {
        finish();
        if (!closed) {
          sink.end();
        }
      }
    } catch (IOException | RuntimeException | Error e) {
      fail(TransportException.requestBody(e));
    }
  }

  private static @Nullable ByteBuffer slice(ByteBuffer bytes) {
    int length = Math.min(PIECE, bytes.remaining());
    if (length == 0) {
      return null;
    }
    ByteBuffer slice = bytes.slice(bytes.position(), length);
    bytes.position(bytes.position() + length);
    return slice;
  }

  private @Nullable ByteBuffer read() throws IOException {
    InputStream in = stream;
    if (in == null) {
      in = body.open();
      stream = in;
    }
    byte[] piece = new byte[PIECE];
    int length;
    do {
      // Some streams return 0 bytes, in violation of InputStream; an empty piece could be taken for
      // the end.
      length = in.read(piece);
    } while (length == 0 && !closed);
    return length < 0 ? null : ByteBuffer.wrap(piece, 0, length);
  }

  private void fail(TransportException failure) {
    done = true;
    try {
      if (!closed) {
        sink.sourceFailed(failure);
      }
    } finally {
      finish();
    }
  }

  private void finish() {
    done = true;
    InputStream in = stream;
    stream = null;
    if (in != null) {
      try {
        in.close();
      } catch (IOException | RuntimeException e) {
        // The body has been read as far as it is needed.
      }
    }
  }
}
