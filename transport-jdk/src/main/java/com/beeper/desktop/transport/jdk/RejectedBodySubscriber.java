package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.TransportResponse;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Ignores the body of a rejected response, of which it requests nothing until the exchange is cancelled. */
final class RejectedBodySubscriber
    implements HttpResponse.BodySubscriber<TransportResponse>, CancellableBody {

  private final CompletableFuture<TransportResponse> body = new CompletableFuture<>();
  private final boolean drains;

  // Guarded by this object's monitor.
  private Flow.@Nullable Subscription subscription;
  private boolean cancelled;

  /**
   * Creates a subscriber.
   *
   * @param drains whether it takes what has arrived, behind which the JDK reports the cancellation; not
   *     for a chunked body, whose parser can loop
   */
  RejectedBodySubscriber(boolean drains) {
    this.drains = drains;
  }

  @Override
  public CompletionStage<TransportResponse> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    synchronized (this) {
      this.subscription = subscription;
      if (!cancelled) {
        return;
      }
    }
    drain(subscription);
  }

  @Override
  public void exchangeCancelled() {
    Flow.@Nullable Subscription current;
    synchronized (this) {
      cancelled = true;
      current = subscription;
    }
    body.completeExceptionally(new CancellationException("the response is rejected"));
    if (current != null) {
      drain(current);
    }
  }

  private void drain(Flow.Subscription current) {
    if (drains) {
      current.request(Long.MAX_VALUE);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {}

  @Override
  public void onError(Throwable failure) {}

  @Override
  public void onComplete() {}
}
