package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.TransportResponse;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * Ignores the body of a rejected response. It requests nothing and never completes, because the JDK
 * can cancel an exchange, and close its connection, only before it has completed.
 */
final class RejectedBodySubscriber implements HttpResponse.BodySubscriber<TransportResponse> {

  private final CompletableFuture<TransportResponse> never = new CompletableFuture<>();

  @Override
  public CompletionStage<TransportResponse> getBody() {
    return never;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {}

  @Override
  public void onNext(List<ByteBuffer> buffers) {}

  @Override
  public void onError(Throwable failure) {}

  @Override
  public void onComplete() {}
}
