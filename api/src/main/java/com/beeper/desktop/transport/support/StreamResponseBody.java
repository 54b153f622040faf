package com.beeper.desktop.transport.support;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The body of a streamed response over a library that gives a blocking stream: it keeps the idle
 * time-out, and closing it early, or a read that fails, aborts the exchange: what is left is never
 * read, and the connection is not used again.
 *
 * <p>The time-out is watched on the JVM's timer thread, since that of a socket holds from the
 * request on, for the wait for the response, too. One thread reads at a time; closing is possible
 * from any thread.
 *
 * <p>Reads throw what {@link Exchange#explain} returns; else a {@link TransportException} for the
 * idle time-out and after {@link #close}. Once a read has failed, all later ones throw the same.
 */
public final class StreamResponseBody extends InputStream {

  private static final long NOT_READING = Long.MIN_VALUE;
  private static final long TIMED_OUT = Long.MAX_VALUE;

  /**
   * What the body needs of its exchange. An abort must make a read of the library's stream fail that
   * waits on another thread; the idle time-out aborts from the JVM's timer thread.
   */
  public interface Exchange extends Abortable {

    /**
     * Takes note that the body has ended: it was read to its end, a read has failed, or it was
     * closed. Called once, in the last two cases after {@link #abort}, from the thread that reads or
     * closes. Must not throw.
     */
    void ended();

    /**
     * Says what a failure of the library means, as {@link FailureClassifier#explain} does. After an abort that
     * did not come from the body, it is what the abort told.
     *
     * @param failure what a read has thrown
     * @return what to throw
     */
    IOException explain(IOException failure);
  }

  private final InputStream content;
  private final Exchange exchange;
  private final @Nullable Duration idleTimeout;
  private final AtomicLong readingSince = new AtomicLong(NOT_READING);

  /** Runs while a read is watched, and on between two reads, as it is dear to start. */
  private final AtomicReference<@Nullable CompletableFuture<Void>> timer = new AtomicReference<>();

  private final AtomicBoolean ended = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile boolean atEnd;

  /** What further reads throw. Only used by the reader. */
  private @Nullable IOException failure;

  /**
   * Makes a body.
   *
   * @param content the library's stream; closed with this one
   * @param request the request, which has the idle time-out
   * @param exchange the exchange to end
   */
  public StreamResponseBody(InputStream content, TransportRequest request, Exchange exchange) {
    this.content = content;
    this.exchange = exchange;
    this.idleTimeout = request.idleTimeout();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (closed.get()) {
      throw closed(null);
    }
    if (length == 0 || atEnd) {
      // Some libraries would wait for a byte all the same.
      return length == 0 ? 0 : -1;
    }
    if (failure != null) {
      throw failure;
    }
    long since = System.nanoTime();
    readingSince.set(since);
    if (idleTimeout != null && timer.get() == null) {
      watch(TimeUnit.NANOSECONDS.convert(idleTimeout));
    }
    int count;
    try {
      count = content.read(target, offset, length);
    } catch (IOException e) {
      throw fail(since, e);
    } catch (RuntimeException e) {
      throw fail(since, new IOException("the response cannot be read", e));
    } catch (Error e) {
      fail(since, new IOException("the response cannot be read", e));
      throw e;
    }
    // Some libraries answer an abort with the end of the body: that must not pass for the whole.
    if (closed.get() || !readingSince.compareAndSet(since, NOT_READING)) {
      throw fail(since, null);
    }
    if (count < 0) {
      atEnd = true;
      end();
    }
    return count;
  }

  private IOException fail(long since, @Nullable IOException cause) {
    IOException told;
    if (closed.get()) {
      told = closed(cause);
    } else if (cause == null || !readingSince.compareAndSet(since, NOT_READING)) {
      told = timedOut(cause);
    } else {
      told = exchange.explain(cause);
    }
    failure = told;
    // Also if the timer or close() is about to do so: nothing is aborted after the end.
    exchange.abort(
        told instanceof TransportException known
            ? known
            : new TransportException(
                Delivery.MAYBE, Reason.CONNECTION, "the response cannot be read", told));
    end();
    return told;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the check does not fail
  private void watch(long nanos) {
    CompletableFuture<Void> next = new CompletableFuture<>();
    if (timer.compareAndSet(null, next)) {
      next.thenRun(this::check);
      next.completeOnTimeout(null, nanos, TimeUnit.NANOSECONDS);
      if (ended.get()) {
        next.complete(null);
      }
    }
  }

  private void check() {
    timer.set(null);
    long since = readingSince.get();
    if (since == NOT_READING || since == TIMED_OUT || ended.get() || idleTimeout == null) {
      return;
    }
    long left = TimeUnit.NANOSECONDS.convert(idleTimeout) - (System.nanoTime() - since);
    if (left > 0) {
      watch(left);
    } else if (readingSince.compareAndSet(since, TIMED_OUT)) {
      exchange.abort(timedOut(null));
    }
  }

  private TransportException timedOut(@Nullable Throwable cause) {
    return new TransportException(
        Delivery.MAYBE, Reason.TIMEOUT, "no byte of the response for " + idleTimeout, cause);
  }

  private static TransportException closed(@Nullable Throwable cause) {
    return TransportException.cancelled(Delivery.MAYBE, "the response stream was closed", cause);
  }

  private void end() {
    if (ended.compareAndSet(false, true)) {
      CompletableFuture<Void> running = timer.get();
      if (running != null) {
        // Else the JVM's timer would hold the response until the time-out.
        running.complete(null);
      }
      exchange.ended();
    }
  }

  @Override
  public int available() throws IOException {
    return ended.get() ? 0 : content.available();
  }

  /** Closing before the end aborts the exchange; what was not read is lost. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    if (!ended.get()) {
      exchange.abort(closed(null));
    }
    end();
    try {
      content.close();
    } catch (IOException | RuntimeException e) {
      // Nothing is lost: the body has ended, or its connection is closed.
    }
  }
}
