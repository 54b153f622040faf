package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.TransportResponse;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * A response body that nobody wants. Nothing of it is asked for and it never ends, so that the
 * exchange is still there to be cancelled, and its connection is not kept.
 */
final class RefusedBody implements HttpResponse.BodySubscriber<TransportResponse> {

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
