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
 * Hands a response body from the connection to its reader. Each batch of the JDK's buffers (16 kB
 * each over HTTP/1.1) is asked for when the one before has been read.
 */
final class StreamedBody
    implements HttpResponse.BodySubscriber<TransportResponse>, PushResponseBody.Exchange {

  private final Exchange exchange;
  private final PushResponseBody body;
  private final TransportResponse response;

  /** Stays open until the body has ended, so that the JDK can cancel the exchange until then. */
  private final CompletableFuture<TransportResponse> ended = new CompletableFuture<>();

  private volatile Flow.@Nullable Subscription subscription;

  StreamedBody(Exchange exchange, TransportRequest request, HttpResponse.ResponseInfo head) {
    this.exchange = exchange;
    this.body = new PushResponseBody(request, this);
    this.response = TransportResponse.streamed(head.statusCode(), Exchange.headers(head), body);
  }

  @Override
  public CompletionStage<TransportResponse> getBody() {
    return ended;
  }

  @Override
  public void onSubscribe(Flow.Subscription newSubscription) {
    subscription = newSubscription;
    newSubscription.request(1);
    exchange.complete(response);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    if (buffers.stream().anyMatch(ByteBuffer::hasRemaining)) {
      body.add(buffers);
    } else {
      // Nobody will take it.
      ask();
    }
  }

  @Override
  public void taken(int count, int waiting) {
    if (waiting == 0) {
      ask();
    }
  }

  /** Asks for one more batch. This may run the parser, and with it onNext, on this thread. */
  private void ask() {
    Flow.Subscription source = subscription;
    if (source != null) {
      source.request(1);
    }
  }

  @Override
  public void onError(Throwable cause) {
    body.fail(exchange.explain(cause));
    exchange.end();
    ended.completeExceptionally(cause);
  }

  @Override
  public void onComplete() {
    // First: a reader that sees the end and closes must find nothing left to abort.
    exchange.end();
    body.complete();
    ended.complete(response);
  }

  /** Ends the stream for its reader, after the bytes that are here already. */
  void fail(IOException cause) {
    body.fail(cause);
  }

  @Override
  public void abort(TransportException why) {
    exchange.abort(why);
  }
}
