package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.support.PushResponseBody;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Passes the body of a streamed response to its reader. The next batch of buffers (16 kB each over
 * HTTP/1.1) is requested when the previous one has been read.
 */
final class StreamedBodySubscriber
    implements HttpResponse.BodySubscriber<TransportResponse>, PushResponseBody.Source {

  private final JdkExchange exchange;
  private final PushResponseBody body;
  private final TransportResponse response;

  /** Completes at the end of the body: the JDK can cancel an exchange only until then. */
  private final CompletableFuture<TransportResponse> ended = new CompletableFuture<>();

  private volatile Flow.@Nullable Subscription subscription;

  StreamedBodySubscriber(
      JdkExchange exchange, TransportRequest request, HttpResponse.ResponseInfo head) {
    this.exchange = exchange;
    this.body = new PushResponseBody(request, this);
    this.response = TransportResponse.streamed(head.statusCode(), JdkExchange.headers(head), body);
  }

  @Override
  public CompletionStage<TransportResponse> getBody() {
    return ended;
  }

  @Override
  public void onSubscribe(Flow.Subscription newSubscription) {
    subscription = newSubscription;
    exchange.request(newSubscription, 1);
    exchange.complete(response);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    if (buffers.stream().anyMatch(ByteBuffer::hasRemaining)) {
      body.add(buffers);
    } else {
      // The reader cannot take an empty batch.
      requestMore();
    }
  }

  @Override
  public void taken(int count, int waiting) {
    if (waiting == 0) {
      requestMore();
    }
  }

  /** Requests one more batch. This may run the parser of a body with a length on this thread. */
  private void requestMore() {
    Flow.Subscription source = subscription;
    if (source != null) {
      exchange.request(source, 1);
    }
  }

  @Override
  public void onError(Throwable cause) {
    exchange.parserEnded();
    body.fail(exchange.classify(cause));
    exchange.end();
    ended.completeExceptionally(cause);
  }

  @Override
  public void onComplete() {
    exchange.bodyEnded();
    // First, because a reader that closes at the end must not abort the exchange.
    exchange.end();
    body.complete();
    exchange.endJdk(() -> ended.complete(response));
  }

  /** Fails the reader after the bytes that have been received. */
  void fail(IOException cause) {
    body.fail(cause);
  }

  @Override
  public void abort(TransportException cause) {
    exchange.abort(cause);
  }
}
