package com.beeper.desktop.transport.support;

import com.beeper.desktop.transport.RequestBody;
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
 * Reads a request body for a library that must not be blocked: a piece for each that is asked for,
 * so only as fast as the connection takes them.
 *
 * <p>A body in memory gives slices of its own array, at once. A stream is read on an executor, never
 * by two threads at a time, and is closed in the end, whatever happens, provided that the reader is
 * {@linkplain #close closed} where its exchange ends before the body. Thread-safe.
 */
public final class RequestBodyPump {

  /**
   * Takes the pieces of a body, one after the other, and then its end or a failure. No two of its
   * methods run at a time; they must not block for long and not throw.
   */
  public interface Sink {

    /**
     * Takes a piece of the body.
     *
     * @param bytes at least one byte; it belongs to the sink, but must not be changed
     */
    void piece(ByteBuffer bytes);

    /** Takes note that there are no more pieces. */
    void end();

    /**
     * Takes note that the body cannot be read, or has not the declared length. The exchange must
     * fail with this, and the server must not take the pieces that it got for the whole. {@link
     * FailureClassifier#explain} is not to be asked what it means: it takes a source that cannot connect for an
     * exchange that cannot.
     *
     * @param failure what opening or reading the stream has thrown; the cause of an {@link
     *     IOException} if it is not one itself, or if the executor takes no work
     */
    void unreadable(IOException failure);
  }

  /** Half of it costs an upload half as much processor time again. */
  private static final int PIECE = 32 * 1024;

  /** A thread is made when one is needed, and ends a second after its last use. */
  private static final Executor THREADS = new ThreadPoolExecutor(
      0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
        Thread thread = new Thread(task, "beeper-desktop-upload");
        thread.setDaemon(true);
        return thread;
      });

  private final RequestBody body;
  private final Executor executor;
  private final Sink sink;
  private final @Nullable ByteBuffer bytes;

  /** How many pieces are wanted. It also makes sure that one thread reads at a time. */
  private final AtomicLong wanted = new AtomicLong();

  private volatile boolean closed;

  // Only used by the thread that reads; the counter orders one after the other.
  private @Nullable InputStream stream;
  private volatile boolean done;

  /**
   * Makes a reader that has read nothing.
   *
   * @param body what to read
   * @param executor where a stream is read; not used for a body in memory
   * @param sink what gets the pieces; called on the executor, or on the thread that asks
   */
  public RequestBodyPump(RequestBody body, Executor executor, Sink sink) {
    this.body = body;
    this.executor = executor;
    this.sink = sink;
    this.bytes = body.bytes();
  }

  /**
   * Returns daemon threads that read the streams of blocking calls, so that a stream that blocks
   * does not hold up the end of a call. There is nothing to close.
   *
   * @return an executor that starts each task at once
   */
  public static Executor threads() {
    return THREADS;
  }

  /**
   * Asks for more pieces. May be called from any thread, also by the sink.
   *
   * @param pieces how many more, at least 1; {@link Long#MAX_VALUE} for all
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
      // An error as well: it is one if no thread can be made.
      fail(new IOException("the request body cannot be read: its executor takes no work", e));
    }
  }

  /**
   * Ends the reading; the sink gets nothing more, but for what is on its way. Closes the stream, on
   * the thread that reads it, as soon as that has ended its read. Does nothing if all was read. May
   * be called from any thread, more than once.
   */
  public void close() {
    if (!done) {
      closed = true;
      // Wakes the loop.
      request(1);
    }
  }

  /** Any number may be asked for, more than once: it must not run over. */
  private static long sum(long wanted, long more) {
    long sum = wanted + more;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }

  private void run() {
    do {
      step();
      // Once done, the counter stays above 0, so that nobody starts again.
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
    } catch (IOException e) {
      fail(e);
    } catch (RuntimeException | Error e) {
      fail(new IOException("the request body cannot be read", e));
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
      // Not every stream knows that it may not give 0 bytes, which could pass for the end.
      length = in.read(piece);
    } while (length == 0 && !closed);
    return length < 0 ? null : ByteBuffer.wrap(piece, 0, length);
  }

  private void fail(IOException failure) {
    done = true;
    try {
      if (!closed) {
        sink.unreadable(failure);
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
        // All that was needed has been read.
      }
    }
  }
}
