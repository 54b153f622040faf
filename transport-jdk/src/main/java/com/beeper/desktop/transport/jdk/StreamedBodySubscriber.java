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

/**
 * Passes the body of a streamed response to its reader.
 */
final class StreamedBodySubscriber
    implements HttpResponse.BodySubscriber<TransportResponse>, PushResponseBody.Source {

  private final JdkExchange exchange;
  private final PushResponseBody body;
  private final ReadAhead ahead;
  private final TransportResponse response;

  /** Completes at the end of the body: the JDK can cancel an exchange only until then. */
  private final CompletableFuture<TransportResponse> ended = new CompletableFuture<>();

  StreamedBodySubscriber(
      JdkExchange exchange, TransportRequest request, HttpResponse.ResponseInfo head) {
    this.exchange = exchange;
    this.body = new PushResponseBody(request, this);
    this.ahead = exchange.readAhead(body, head);
    this.response = TransportResponse.streamed(head.statusCode(), JdkExchange.headers(head), body);
  }

  @Override
  public CompletionStage<TransportResponse> getBody() {
    return ended;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    ahead.start(subscription);
    exchange.complete(response);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    ahead.received(buffers);
  }

  /** Requests more. This may run the parser of a body with a length on this thread. */
  @Override
  public void taken(int count, int waiting) {
    ahead.taken(waiting);
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
