package com.beeper.desktop.internal.client;

import com.beeper.desktop.ApiResponse;
import com.beeper.desktop.BeeperDesktopAsync;
import com.beeper.desktop.CallOptions;
import com.beeper.desktop.HttpAsync;
import com.beeper.desktop.accounts.AccountsAsync;
import com.beeper.desktop.app.AppAsync;
import com.beeper.desktop.assets.AssetsAsync;
import com.beeper.desktop.bridges.BridgesAsync;
import com.beeper.desktop.chats.ChatsAsync;
import com.beeper.desktop.info.InfoAsync;
import com.beeper.desktop.info.SpecAsync;
import com.beeper.desktop.internal.accounts.FutureAccounts;
import com.beeper.desktop.internal.app.FutureApp;
import com.beeper.desktop.internal.assets.FutureAssets;
import com.beeper.desktop.internal.bridges.FutureBridges;
import com.beeper.desktop.internal.chats.FutureChats;
import com.beeper.desktop.internal.info.FutureInfo;
import com.beeper.desktop.internal.info.FutureSpec;
import com.beeper.desktop.internal.labels.FutureLabels;
import com.beeper.desktop.internal.messages.FutureMessages;
import com.beeper.desktop.labels.LabelsAsync;
import com.beeper.desktop.messages.MessagesAsync;
import com.beeper.desktop.shared.FocusParams;
import com.beeper.desktop.shared.FocusResponse;
import com.beeper.desktop.shared.SearchParams;
import com.beeper.desktop.shared.SearchResponse;
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
  public AccountsAsync accounts() {
    return new FutureAccounts(pipeline);
  }

  @Override
  public AppAsync app() {
    return new FutureApp(pipeline);
  }

  @Override
  public AssetsAsync assets() {
    return new FutureAssets(pipeline);
  }

  @Override
  public BridgesAsync bridges() {
    return new FutureBridges(pipeline);
  }

  @Override
  public ChatsAsync chats() {
    return new FutureChats(pipeline);
  }

  @Override
  public InfoAsync info() {
    return new FutureInfo(pipeline);
  }

  @Override
  public LabelsAsync labels() {
    return new FutureLabels(pipeline);
  }

  @Override
  public MessagesAsync messages() {
    return new FutureMessages(pipeline);
  }

  @Override
  public SpecAsync spec() {
    return new FutureSpec(pipeline);
  }

  @Override
  public CompletableFuture<FocusResponse> focus(FocusParams params) {
    return pipeline.callAsync(ClientCalls.focus(params));
  }

  @Override
  public CompletableFuture<SearchResponse> search(SearchParams params) {
    return pipeline.callAsync(ClientCalls.search(params));
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
