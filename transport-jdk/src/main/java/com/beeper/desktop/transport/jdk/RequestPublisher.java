package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a request body: one in memory as slices of its own array, a stream as it is read, on an
 * executor, and only as fast as the connection takes it.
 */
final class RequestPublisher implements HttpRequest.BodyPublisher {

  /** Small, since the JDK copies each slice through a direct buffer that it keeps. */
  private static final int CHUNK = 16 * 1024;

  private final RequestBody body;
  private final Executor executor;
  private final Consumer<Throwable> onUnreadable;
  private final AtomicReference<@Nullable Upload> current = new AtomicReference<>();
  private volatile boolean stopped;

  /**
   * Makes a publisher.
   *
   * @param executor reads a body that is a stream
   * @param onUnreadable told when the body cannot be read
   */
  RequestPublisher(RequestBody body, Executor executor, Consumer<Throwable> onUnreadable) {
    this.body = body;
    this.executor = executor;
    this.onUnreadable = onUnreadable;
  }

  @Override
  public long contentLength() {
    return body.contentLength();
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    Upload upload = new Upload(subscriber);
    // The JDK subscribes again when it meets a dead connection.
    upload.refused = current.getAndSet(upload) != null && !body.isRepeatable();
    subscriber.onSubscribe(upload);
    if (stopped) {
      upload.cancel();
    }
  }

  /** Stops reading the body: the exchange has ended, of which the JDK does not always tell. */
  void stop() {
    stopped = true;
    Upload upload = current.get();
    if (upload != null) {
      upload.cancel();
    }
  }

  /** One pass over the body. The demand counter also makes sure that one thread reads at a time. */
  private final class Upload implements Flow.Subscription, Runnable {

    private final Flow.Subscriber<? super ByteBuffer> subscriber;
    private final @Nullable ByteBuffer bytes = body.bytes();
    private final AtomicLong demand = new AtomicLong();
    private boolean refused;
    private @Nullable InputStream stream;
    private volatile boolean done;
    private volatile boolean cancelled;

    Upload(Flow.Subscriber<? super ByteBuffer> subscriber) {
      this.subscriber = subscriber;
    }

    @Override
    public void request(long n) {
      if (demand.getAndAdd(n) != 0) {
        return;
      }
      if (bytes != null) {
        run();
        return;
      }
      try {
        executor.execute(this);
      } catch (RuntimeException e) {
        fail(e);
      }
    }

    @Override
    public void cancel() {
      if (done || cancelled) {
        return;
      }
      cancelled = true;
      // Wakes the loop, which closes the stream on the thread that reads it.
      request(1);
    }

    @Override
    public void run() {
      do {
        if (!done) {
          step();
        }
      } while (demand.decrementAndGet() != 0);
    }

    private void step() {
      try {
        if (cancelled) {
          finish();
          return;
        }
        ByteBuffer chunk = bytes == null ? read() : slice(bytes);
        if (chunk != null) {
          subscriber.onNext(chunk);
        }
        if (chunk == null || (bytes != null && !bytes.hasRemaining())) {
          finish();
          subscriber.onComplete();
        }
      } catch (IOException | RuntimeException e) {
        fail(e);
      }
    }

    private static ByteBuffer slice(ByteBuffer bytes) {
      int length = Math.min(CHUNK, bytes.remaining());
      ByteBuffer slice = bytes.slice(bytes.position(), length);
      bytes.position(bytes.position() + length);
      return slice;
    }

    private @Nullable ByteBuffer read() throws IOException {
      InputStream in = stream;
      if (in == null) {
        if (refused) {
          throw new IOException("the request body can be read only once");
        }
        in = body.open();
        stream = in;
      }
      byte[] chunk = new byte[CHUNK];
      int length = in.read(chunk);
      return length < 0 ? null : ByteBuffer.wrap(chunk, 0, length);
    }

    private void finish() throws IOException {
      done = true;
      InputStream in = stream;
      if (in != null) {
        stream = null;
        in.close();
      }
    }

    private void fail(Exception failure) {
      done = true;
      if (!cancelled) {
        // Told first: what the JDK makes of it would hide the cause.
        onUnreadable.accept(failure);
        subscriber.onError(failure);
      }
      try {
        finish();
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
    }
  }
}
