package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.support.RequestBodyPump;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Publishes a request body at the speed at which the connection sends it. */
final class RequestPublisher implements HttpRequest.BodyPublisher {

  private final RequestBody body;
  private final Executor executor;
  private final JdkExchange exchange;
  private final AtomicReference<@Nullable Upload> current = new AtomicReference<>();
  private volatile boolean stopped;

  /**
   * Creates a publisher.
   *
   * @param executor reads a body that is a stream
   * @param exchange the exchange that the body belongs to
   */
  RequestPublisher(RequestBody body, Executor executor, JdkExchange exchange) {
    this.body = body;
    this.executor = executor;
    this.exchange = exchange;
  }

  @Override
  public long contentLength() {
    return body.contentLength();
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    // The JDK subscribes again if the connection turns out to be dead.
    boolean again = current.get() != null;
    Upload upload = new Upload(subscriber, again && !body.isRepeatable() ? consumed() : body);
    current.set(upload);
    subscriber.onSubscribe(upload);
    if (stopped) {
      upload.cancel();
    }
  }

  private RequestBody consumed() {
    return RequestBody.of(
        () -> {
          throw new IOException("the request body can be read only once");
        },
        body.contentLength(),
        false);
  }

  /** Stops reading the body at the end of the exchange, which the JDK does not always report. */
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
    private final RequestBodyPump pump;

    Upload(Flow.Subscriber<? super ByteBuffer> subscriber, RequestBody body) {
      this.subscriber = subscriber;
      this.pump = new RequestBodyPump(body, executor, this);
    }

    @Override
    public void request(long pieces) {
      pump.request(pieces);
    }

    @Override
    public void cancel() {
      pump.close();
    }

    @Override
    public void piece(ByteBuffer bytes) {
      call(() -> subscriber.onNext(bytes));
    }

    @Override
    public void end() {
      call(subscriber::onComplete);
    }

    private void call(Runnable jdk) {
      exchange.enterJdk();
      try {
        jdk.run();
      } finally {
        exchange.leaveJdk();
      }
    }

    @Override
    public void sourceFailed(TransportException failure) {
      // First, because the JDK's own exception would hide the cause.
      exchange.settle(failure);
      call(() -> subscriber.onError(failure));
    }
  }
}
