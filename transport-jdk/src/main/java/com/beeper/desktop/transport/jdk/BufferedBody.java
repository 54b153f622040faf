package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.support.ResponseBuffer;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Collects the body of a response. */
final class BufferedBody implements HttpResponse.BodySubscriber<TransportResponse> {

  private final Exchange exchange;
  private final HttpResponse.ResponseInfo head;
  private final boolean hasBody;
  private final CompletableFuture<TransportResponse> response = new CompletableFuture<>();

  /** Null once the body has turned out to be too large. */
  private @Nullable ResponseBuffer bytes;

  /**
   * Makes a collector.
   *
   * @throws TransportException if the declared length is more than allowed
   */
  BufferedBody(Exchange exchange, TransportRequest request, HttpResponse.ResponseInfo head)
      throws TransportException {
    this.exchange = exchange;
    this.head = head;
    long declared = request.allowsResponseBody(head.statusCode()) ? declaredLength(head) : 0;
    this.hasBody = declared != 0;
    this.bytes = new ResponseBuffer(request, declared);
  }

  /** Returns the declared length, or -1. The method of the JDK allocates a stream for it. */
  private static long declaredLength(HttpResponse.ResponseInfo head) {
    List<String> lengths = head.headers().allValues("content-length");
    return lengths.isEmpty() ? -1 : Long.parseLong(lengths.get(0));
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    try {
      for (int i = 0; i < buffers.size() && bytes != null; i++) {
        bytes.add(buffers.get(i));
      }
    } catch (TransportException e) {
      bytes = null;
      exchange.abort(e);
    }
  }

  @Override
  public void onError(Throwable failure) {
    bytes = null;
    exchange.fail(failure);
    response.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    if (bytes == null) {
      // Not complete, so that the exchange is still there to be cancelled.
      return;
    }
    TransportResponse complete =
        TransportResponse.buffered(head.statusCode(), Exchange.headers(head), bytes.toArray());
    if (hasBody) {
      // Not through the future of the JDK, which takes another thread. Without a body the
      // connection returns to the pool only after this method, so that future it must be.
      exchange.complete(complete);
    }
    response.complete(complete);
  }

  @Override
  public CompletionStage<TransportResponse> getBody() {
    return response;
  }
}
