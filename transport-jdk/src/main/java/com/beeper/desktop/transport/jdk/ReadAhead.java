package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.jdk.SocketReads.Place;
import com.beeper.desktop.transport.support.PushResponseBody;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Requests the body of a streamed response, so that little of it is held for a reader that pauses.
 *
 * <p>The JDK's client reads up to three buffers of a plain connection at a time, and passes on one after
 * the other. A request that finds no buffer waiting makes it read once more, also while it is still
 * passing on those that it has read. If each buffer were requested when the previous one has been taken,
 * the requests of a reader that is as fast as the socket would add up: after 128 MB, the client would
 * read 180 MB for a reader that pauses.
 *
 * <p>Therefore the next read is requested after the last buffer of the previous one. Those between are
 * requested on the selector thread, each when it is waiting: the client then calls the {@link
 * CallbackExecutor}. Where this is not possible, because the client has another executor or the body is
 * chunked, a request may come early. After a buffer from the selector thread, which would nearly always be
 * so, the request waits for a moment. Otherwise early requests are counted, and after some of them the
 * client is given time to read what they allow.
 */
final class ReadAhead {

  /** No more is requested while the reader has this many bytes. */
  private static final int HIGH = 256 * 1024;

  /** The next read is requested when the reader has this many bytes left. */
  private static final int LOW = HIGH / 2;

  /** The same without calls before callbacks: one buffer, because of more there can be early requests. */
  private static final int LOW_UNOBSERVED = 16 * 1024;

  /** How long a buffer of the same read is awaited, which normally follows in a microsecond. */
  private static final long MAX_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  /** How often this time is halved while no buffers follow. */
  private static final int MAX_HALVINGS = 7;

  /** How long the selector thread is given to pass on a read: more than a few microseconds. */
  private static final long PASS_ON_NANOS = TimeUnit.MICROSECONDS.toNanos(50);

  /** Each can allow a read of 48 kB. */
  private static final int MAX_EARLY_REQUESTS = 64;

  private static final long CATCH_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private enum State {
    /** A buffer has been requested. */
    REQUESTED,
    /** Another buffer of the same read follows; it is requested when it is waiting. */
    WITHIN_READ,
    /** No buffer has been requested. */
    IDLE
  }

  private final JdkExchange exchange;
  private final PushResponseBody body;
  private final boolean observed;
  private final @Nullable SocketReads reads;
  private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);
  private volatile Flow.@Nullable Subscription subscription;

  /** The reader, while it awaits a buffer of the same read. */
  private volatile @Nullable Thread waiting;

  /** Whether other buffers of the same read may follow the last one, without calls before callbacks. */
  private volatile boolean early;

  /** Whether the selector thread has delivered the last buffer. */
  private volatile boolean fromSelector;

  private final AtomicInteger earlyRequests = new AtomicInteger();

  /** The number of waits in succession in which no buffer followed; used by the reader. */
  private int vainWaits;

  /**
   * Creates the requests for one body.
   *
   * @param body receives the bytes
   * @param observed whether {@link #bufferWaiting} is called before each callback
   * @param reads finds the last buffer of each read; null if buffers are read one at a time
   */
  ReadAhead(
      JdkExchange exchange, PushResponseBody body, boolean observed, @Nullable SocketReads reads) {
    this.exchange = exchange;
    this.body = body;
    this.observed = observed;
    this.reads = reads;
  }

  /** Requests the first buffer. */
  void start(Flow.Subscription newSubscription) {
    subscription = newSubscription;
    requestIfIdle();
  }

  /** Passes buffers to the reader. Called by one thread at a time. */
  void received(List<ByteBuffer> buffers) {
    int bytes = 0;
    for (ByteBuffer buffer : buffers) {
      bytes += buffer.remaining();
    }
    if (bytes == 0) {
      // The reader cannot take an empty batch.
      exchange.request(this::demand);
      return;
    }
    Place place = reads == null ? Place.LAST : reads.next(bytes);
    boolean isSelector = CallbackExecutor.isSelectorThread();
    boolean isWithin = observed && isSelector && place == Place.INNER;
    early = place != Place.LAST && !isWithin;
    fromSelector = isSelector;
    state.set(isWithin ? State.WITHIN_READ : State.IDLE);
    LockSupport.unpark(waiting);
    body.add(buffers);
    if (observed && isSelector && place == Place.LAST && body.available() < HIGH) {
      requestIfIdle();
    }
  }

  /**
   * Called on the selector thread before a callback. If it is a callback of this exchange, a buffer is
   * waiting. If it is one of another exchange, the read has ended with a full buffer, and the next one
   * is requested.
   */
  void bufferWaiting() {
    if (state.compareAndSet(State.WITHIN_READ, State.REQUESTED)) {
      demand();
    }
  }

  /**
   * Called when the reader has taken bytes, on its thread.
   *
   * @param left the number of bytes that it has left
   */
  void taken(int left) {
    if (left > (observed ? LOW : LOW_UNOBSERVED) || requestIfIdle() || left > 0) {
      return;
    }
    if (state.get() == State.WITHIN_READ) {
      awaitBuffer();
      requestIfIdle();
    }
  }

  /**
   * Waits for the next buffer of the same read. If the socket was empty when the buffer was full, none
   * follows, and the next read is requested.
   */
  private void awaitBuffer() {
    long end = System.nanoTime() + (MAX_WAIT_NANOS >> Math.min(vainWaits, MAX_HALVINGS));
    waiting = Thread.currentThread();
    long left = end - System.nanoTime();
    while (state.get() == State.WITHIN_READ
        && left > 0
        && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(this, left);
      left = end - System.nanoTime();
    }
    waiting = null;
    if (state.compareAndSet(State.WITHIN_READ, State.REQUESTED)) {
      vainWaits++;
      if (reads != null) {
        reads.end();
      }
      request();
    } else {
      vainWaits = 0;
    }
  }

  /** Requests a buffer, unless one has been requested or follows without. */
  private boolean requestIfIdle() {
    boolean isIdle = state.compareAndSet(State.IDLE, State.REQUESTED);
    if (isIdle) {
      exchange.request(this::request);
    }
    return isIdle;
  }

  private void request() {
    if (!early) {
      demand();
    } else if (fromSelector) {
      LockSupport.parkNanos(this, PASS_ON_NANOS);
      demand();
    } else {
      if (earlyRequests.get() >= MAX_EARLY_REQUESTS) {
        LockSupport.parkNanos(this, CATCH_UP_NANOS);
        earlyRequests.set(0);
      }
      demand();
      if (state.get() == State.REQUESTED) {
        // No buffer was waiting.
        earlyRequests.incrementAndGet();
      }
    }
  }

  private void demand() {
    Flow.Subscription source = subscription;
    if (source != null) {
      source.request(1);
    }
  }
}
