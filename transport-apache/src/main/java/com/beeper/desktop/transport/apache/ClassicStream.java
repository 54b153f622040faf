package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The body of a streamed response of the classic client.
 *
 * <p>The time-out of a read is watched from outside, on the JVM's own timer thread: the time-out of
 * the socket would have to be set before the response arrives, and would then cut short the wait
 * for it, which has a deadline of its own.
 */
final class ClassicStream extends FilterInputStream {

  private static final long NOT_READING = Long.MIN_VALUE;

  private final ClassicExchange exchange;
  private final @Nullable Duration idleTimeout;
  private final AtomicBoolean watched = new AtomicBoolean();
  private volatile long readingSince = NOT_READING;
  private boolean closed;

  ClassicStream(InputStream content, ClassicExchange exchange, @Nullable Duration idleTimeout) {
    super(content);
    this.exchange = exchange;
    this.idleTimeout = idleTimeout;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (closed) {
      throw ClassicExchange.cancelled("the response stream was closed");
    }
    if (length == 0) {
      // The library waits for a byte all the same before 5.4.
      return 0;
    }
    try {
      if (idleTimeout != null) {
        readingSince = System.nanoTime();
        watch(idleTimeout.toNanos());
      }
      int n = super.read(target, offset, length);
      if (n < 0) {
        exchange.end();
      }
      return n;
    } catch (IOException e) {
      exchange.end();
      throw exchange.explain(e);
    } finally {
      readingSince = NOT_READING;
    }
  }

  private void watch(long nanos) {
    if (watched.compareAndSet(false, true)) {
      CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, Runnable::run)
          .execute(this::check);
    }
  }

  private void check() {
    watched.set(false);
    long since = readingSince;
    if (since == NOT_READING || idleTimeout == null) {
      return;
    }
    long left = since + idleTimeout.toNanos() - System.nanoTime();
    if (left > 0) {
      watch(left);
    } else {
      exchange.abort(new TransportException(
          Delivery.MAYBE, Reason.TIMEOUT, "no byte of the response for " + idleTimeout, null));
    }
  }

  @Override
  public long skip(long n) throws IOException {
    return n <= 0 ? 0 : Math.max(0, read(new byte[(int) Math.min(n, 8192)]));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Closing before the end aborts the exchange; what was not read is lost. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      exchange.end();
      exchange.discard();
    }
  }
}
