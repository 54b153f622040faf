package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.support.RequestBodyPump;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Publishes a request body, only as fast as the connection takes it. */
final class RequestPublisher implements HttpRequest.BodyPublisher {

  private final RequestBody body;
  private final Executor executor;
  private final Consumer<IOException> onUnreadable;
  private final AtomicReference<@Nullable Upload> current = new AtomicReference<>();
  private volatile boolean stopped;

  /**
   * Makes a publisher.
   *
   * @param executor reads a body that is a stream
   * @param onUnreadable told when the body cannot be read
   */
  RequestPublisher(RequestBody body, Executor executor, Consumer<IOException> onUnreadable) {
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
    // The JDK subscribes again when it meets a dead connection.
    boolean again = current.get() != null;
    Upload upload = new Upload(subscriber, again && !body.isRepeatable() ? gone() : body);
    current.set(upload);
    subscriber.onSubscribe(upload);
    if (stopped) {
      upload.cancel();
    }
  }

  private RequestBody gone() {
    return RequestBody.of(
        () -> {
          throw new IOException("the request body can be read only once");
        },
        body.contentLength(),
        false);
  }

  /** Stops reading the body: the exchange has ended, of which the JDK does not always tell. */
  void stop() {
    stopped = true;
    Upload upload = current.get();
    if (upload != null) {
      upload.cancel();
    }
  }

  /** One pass over the body. */
  private final class Upload implements Flow.Subscription, RequestBodyPump.Sink {

    private final Flow.Subscriber<? super ByteBuffer> subscriber;
    private final RequestBodyPump reader;

    Upload(Flow.Subscriber<? super ByteBuffer> subscriber, RequestBody body) {
      this.subscriber = subscriber;
      this.reader = new RequestBodyPump(body, executor, this);
    }

    @Override
    public void request(long pieces) {
      reader.request(pieces);
    }

    @Override
    public void cancel() {
      reader.close();
    }

    @Override
    public void piece(ByteBuffer bytes) {
      subscriber.onNext(bytes);
    }

    @Override
    public void end() {
      subscriber.onComplete();
    }

    @Override
    public void unreadable(IOException failure) {
      // Told first: what the JDK makes of it would hide the cause.
      onUnreadable.accept(failure);
      subscriber.onError(failure);
    }
  }
}
