package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Hands a response body from the connection to its reader. At most two batches of the JDK's buffers
 * (16 kB each over HTTP/1.1) are held: the one being read and the next.
 */
final class StreamedBody extends InputStream
    implements HttpResponse.BodySubscriber<TransportResponse> {

  private final Exchange exchange;
  private final TransportResponse response;
  private final @Nullable Duration idleTimeout;

  /** Stays open until the body has ended, so that the JDK can cancel the exchange until then. */
  private final CompletableFuture<TransportResponse> ended = new CompletableFuture<>();

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // Guarded by the lock.
  private final ArrayDeque<ByteBuffer> queue = new ArrayDeque<>();
  private Flow.@Nullable Subscription subscription;
  private boolean requested;
  private boolean complete;
  private @Nullable IOException failure;

  StreamedBody(Exchange exchange, HttpResponse.ResponseInfo head, @Nullable Duration idleTimeout) {
    this.exchange = exchange;
    this.response = TransportResponse.streamed(head.statusCode(), Exchange.headers(head), this);
    this.idleTimeout = idleTimeout;
  }

  @Override
  public CompletionStage<TransportResponse> getBody() {
    return ended;
  }

  @Override
  public void onSubscribe(Flow.Subscription newSubscription) {
    lock.lock();
    try {
      subscription = newSubscription;
      requested = true;
    } finally {
      lock.unlock();
    }
    newSubscription.request(1);
    exchange.complete(response);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    lock.lock();
    try {
      requested = false;
      if (failure == null) {
        queue.addAll(buffers);
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void onError(Throwable cause) {
    fail(exchange.explain(cause));
    exchange.end();
    ended.completeExceptionally(cause);
  }

  @Override
  public void onComplete() {
    // First: a reader that sees the end and closes must find nothing left to abort.
    exchange.end();
    lock.lock();
    try {
      complete = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    ended.complete(response);
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
    long waitNanos = idleTimeout == null ? Long.MAX_VALUE : idleTimeout.toNanos();
    while (true) {
      int count;
      Flow.Subscription ask = null;
      lock.lock();
      try {
        count = take(target, offset, length);
        if (queue.isEmpty() && !complete && failure == null && !requested) {
          requested = true;
          ask = subscription;
        } else if (count == 0) {
          if (failure != null) {
            throw failure;
          }
          if (complete) {
            return -1;
          }
          if (waitNanos > 0) {
            waitNanos = changed.awaitNanos(waitNanos);
            continue;
          }
        }
      } catch (InterruptedException e) {
        exchange.abort(Exchange.cancelled("interrupted while reading the response"));
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while reading the response");
      } finally {
        lock.unlock();
      }
      if (ask != null) {
        // Outside the lock: this may run the parser, and with it onNext, on this thread.
        ask.request(1);
      }
      if (count > 0) {
        return count;
      }
      if (ask == null) {
        // Makes the next round throw.
        exchange.abort(new TransportException(
            TransportException.Delivery.MAYBE,
            TransportException.Reason.TIMEOUT,
            "no byte of the response for " + idleTimeout,
            null));
      }
    }
  }

  private int take(byte[] target, int offset, int length) {
    ByteBuffer buffer = queue.peek();
    while (buffer != null) {
      int count = Math.min(length, buffer.remaining());
      buffer.get(target, offset, count);
      if (!buffer.hasRemaining()) {
        queue.remove();
      }
      if (count > 0) {
        return count;
      }
      buffer = queue.peek();
    }
    return 0;
  }

  @Override
  public int available() {
    lock.lock();
    try {
      ByteBuffer buffer = queue.peek();
      return buffer == null ? 0 : buffer.remaining();
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
    } finally {
      lock.unlock();
    }
    exchange.abort(Exchange.cancelled("the response stream was closed"));
  }
}
