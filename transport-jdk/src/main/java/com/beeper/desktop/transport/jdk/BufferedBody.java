package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportResponse;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Collects a response body into one array, which has the right size from the start if known. */
final class BufferedBody implements HttpResponse.BodySubscriber<TransportResponse> {

  private static final int FIRST_GUESS = 8 * 1024;

  /** The longest array that every JVM can make. */
  private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

  private final Exchange exchange;
  private final HttpResponse.ResponseInfo head;
  private final int limit;
  private final boolean hasBody;
  private final CompletableFuture<TransportResponse> response = new CompletableFuture<>();
  private byte[] bytes;
  private int length;

  /**
   * Makes a collector.
   *
   * @param declared the declared length, or -1
   */
  BufferedBody(Exchange exchange, HttpResponse.ResponseInfo head, long declared, long limit) {
    this.exchange = exchange;
    this.head = head;
    this.limit = (int) Math.min(limit, MAX_ARRAY);
    this.hasBody = declared != 0;
    this.bytes = declared > this.limit
        ? new byte[0]
        : new byte[declared < 0 ? Math.min(FIRST_GUESS, this.limit) : (int) declared];
    if (declared > this.limit) {
      tooLarge();
    }
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      int more = buffer.remaining();
      if (more > limit - length) {
        tooLarge();
        return;
      }
      if (more > bytes.length - length) {
        long grown = Math.max(length + (long) more, bytes.length * 2L);
        bytes = Arrays.copyOf(bytes, (int) Math.min(grown, limit));
      }
      buffer.get(bytes, length, more);
      length += more;
    }
  }

  @Override
  public void onError(Throwable failure) {
    bytes = new byte[0];
    exchange.fail(failure);
    response.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    byte[] body = length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    TransportResponse complete =
        TransportResponse.buffered(head.statusCode(), Exchange.headers(head), body);
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

  private void tooLarge() {
    length = limit;
    exchange.abort(new TransportException(
        TransportException.Delivery.MAYBE,
        TransportException.Reason.RESPONSE_TOO_LARGE,
        "the response is larger than " + limit + " bytes",
        null));
  }
}
