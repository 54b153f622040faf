package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.support.ResponseBuffer;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Collects the body of a buffered response. */
final class BufferedBodySubscriber
    implements HttpResponse.BodySubscriber<TransportResponse>, CancellableBody {

  /** For this status alone, the JDK reads no body, not even an empty one. */
  private static final int NO_CONTENT = 204;

  private final JdkExchange exchange;
  private final HttpResponse.ResponseInfo head;
  private final CompletableFuture<TransportResponse> response = new CompletableFuture<>();

  /** Null once the body has exceeded the limit or has failed. */
  private @Nullable ResponseBuffer bytes;

  private BufferedBodySubscriber(
      JdkExchange exchange, HttpResponse.ResponseInfo head, ResponseBuffer bytes) {
    this.exchange = exchange;
    this.head = head;
    this.bytes = bytes;
  }

  /**
   * Returns a subscriber for the body of a response.
   *
   * @throws TransportException if the declared length exceeds the limit
   */
  static BufferedBodySubscriber of(
      JdkExchange exchange, TransportRequest request, HttpResponse.ResponseInfo head)
      throws TransportException {
    long declared = request.allowsResponseBody(head.statusCode()) ? declaredLength(head) : 0;
    return new BufferedBodySubscriber(exchange, head, ResponseBuffer.allocate(request, declared));
  }

  /** Returns the declared length, or -1; the method of the JDK would allocate a stream. */
  private static long declaredLength(HttpResponse.ResponseInfo head) {
    List<String> lengths = head.headers().allValues("content-length");
    return lengths.isEmpty() ? -1 : Long.parseLong(lengths.get(0));
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    exchange.request(() -> subscription.request(Long.MAX_VALUE));
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
    exchange.parserEnded();
    bytes = null;
    exchange.fail(failure);
    response.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    if (bytes == null) {
      exchange.parserEnded();
      // Incomplete until the exchange is cancelled.
      return;
    }
    exchange.bodyEnded();
    TransportResponse complete =
        TransportResponse.buffered(head.statusCode(), JdkExchange.headers(head), bytes.toArray());
    if (head.statusCode() != NO_CONTENT) {
      exchange.complete(complete);
      exchange.endJdk(() -> response.complete(complete));
    } else if (!exchange.afterCallback(() -> endWithoutContent(complete))) {
      response.complete(complete);
    }
  }

  /** Ends an exchange without a body, of which the connection returns to the pool after the end. */
  private void endWithoutContent(TransportResponse complete) {
    exchange.endJdk(() -> response.complete(complete));
    exchange.complete(complete);
  }

  @Override
  public void exchangeCancelled() {
    response.completeExceptionally(new CancellationException("the exchange was aborted"));
  }

  @Override
  public CompletionStage<TransportResponse> getBody() {
    return response;
  }
}
