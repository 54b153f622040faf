package com.beeper.desktop.internal.client;

import com.beeper.desktop.ApiResponse;
import com.beeper.desktop.BeeperDesktopAsync;
import com.beeper.desktop.CallOptions;
import com.beeper.desktop.HttpAsync;
import com.beeper.desktop.bridges.BridgesAsync;
import com.beeper.desktop.internal.bridges.FutureBridges;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A client, or a view of one, whose calls do not block. */
final class FutureClient implements BeeperDesktopAsync {

  private final Pipeline pipeline;

  FutureClient(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public BridgesAsync bridges() {
    return new FutureBridges(pipeline);
  }

  @Override
  public HttpAsync http() {
    return new FutureHttp(pipeline);
  }

  @Override
  public BeeperDesktopAsync with(Consumer<? super CallOptions.Builder> settings) {
    return new FutureClient(pipeline.with(settings));
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // the callbacks cannot fail
  public <T extends @Nullable Object> CompletableFuture<ApiResponse<T>> withResponse(
      Function<? super BeeperDesktopAsync, ? extends CompletableFuture<T>> call) {
    ResponseRecorder recorder = new ResponseRecorder();
    CompletableFuture<T> inner = call.apply(new FutureClient(pipeline.with(recorder)));
    CompletableFuture<ApiResponse<T>> outer = new CompletableFuture<>();
    inner.whenComplete((value, failure) -> {
      if (failure != null) {
        boolean wrapped = failure instanceof CompletionException && failure.getCause() != null;
        outer.completeExceptionally(wrapped ? failure.getCause() : failure);
        return;
      }
      try {
        outer.complete(recorder.respond(value));
      } catch (IllegalStateException e) {
        outer.completeExceptionally(e);
      }
    });
    outer.whenComplete((response, failure) -> inner.cancel(false));
    return outer;
  }

  @Override
  public String toString() {
    return "BeeperDesktopAsync[" + pipeline + "]";
  }
}
