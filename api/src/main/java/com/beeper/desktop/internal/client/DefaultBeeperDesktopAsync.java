package com.beeper.desktop.internal.client;

import com.beeper.desktop.ApiResponse;
import com.beeper.desktop.BeeperDesktopAsync;
import com.beeper.desktop.CallOptions;
import com.beeper.desktop.HttpAsync;
import com.beeper.desktop.ModelJson;
import com.beeper.desktop.accounts.AccountsAsync;
import com.beeper.desktop.app.AppAsync;
import com.beeper.desktop.assets.AssetsAsync;
import com.beeper.desktop.bridges.BridgesAsync;
import com.beeper.desktop.chats.ChatsAsync;
import com.beeper.desktop.events.EventsAsync;
import com.beeper.desktop.info.InfoAsync;
import com.beeper.desktop.info.SpecAsync;
import com.beeper.desktop.internal.accounts.DefaultAccountsAsync;
import com.beeper.desktop.internal.app.DefaultAppAsync;
import com.beeper.desktop.internal.assets.DefaultAssetsAsync;
import com.beeper.desktop.internal.bridges.DefaultBridgesAsync;
import com.beeper.desktop.internal.chats.DefaultChatsAsync;
import com.beeper.desktop.internal.events.DefaultEventsAsync;
import com.beeper.desktop.internal.info.DefaultInfoAsync;
import com.beeper.desktop.internal.info.DefaultSpecAsync;
import com.beeper.desktop.internal.labels.DefaultLabelsAsync;
import com.beeper.desktop.internal.messages.DefaultMessagesAsync;
import com.beeper.desktop.internal.oauth.DefaultOAuthAsync;
import com.beeper.desktop.internal.oauth.SignInFlow;
import com.beeper.desktop.internal.oauth.StoredToken;
import com.beeper.desktop.internal.transport.Arguments;
import com.beeper.desktop.labels.LabelsAsync;
import com.beeper.desktop.messages.MessagesAsync;
import com.beeper.desktop.oauth.OAuthAsync;
import com.beeper.desktop.oauth.OAuthToken;
import com.beeper.desktop.oauth.SignInOptions;
import com.beeper.desktop.search.SearchParams;
import com.beeper.desktop.search.SearchResponse;
import com.beeper.desktop.shared.FocusParams;
import com.beeper.desktop.shared.FocusResponse;
import com.beeper.desktop.transport.support.Causes;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The asynchronous methods of a client or of a view of one. Thread-safe. */
final class DefaultBeeperDesktopAsync implements BeeperDesktopAsync {

  private final CallContext context;
  private final AsyncCaller caller;
  private final @Nullable StoredToken storedToken;

  private DefaultBeeperDesktopAsync(CallContext context, @Nullable StoredToken storedToken) {
    this.context = context;
    this.caller = new AsyncCaller(context);
    this.storedToken = storedToken;
  }

  /** Returns the asynchronous methods of a client or view. */
  static BeeperDesktopAsync of(CallContext context, @Nullable StoredToken storedToken) {
    return new DefaultBeeperDesktopAsync(context, storedToken);
  }

  @Override
  public AccountsAsync accounts() {
    return DefaultAccountsAsync.of(caller);
  }

  @Override
  public AppAsync app() {
    return DefaultAppAsync.of(caller);
  }

  @Override
  public AssetsAsync assets() {
    return DefaultAssetsAsync.of(caller);
  }

  @Override
  public BridgesAsync bridges() {
    return DefaultBridgesAsync.of(caller);
  }

  @Override
  public ChatsAsync chats() {
    return DefaultChatsAsync.of(caller);
  }

  @Override
  public EventsAsync events() {
    return DefaultEventsAsync.of(context);
  }

  @Override
  public InfoAsync info() {
    return DefaultInfoAsync.of(caller);
  }

  @Override
  public LabelsAsync labels() {
    return DefaultLabelsAsync.of(caller);
  }

  @Override
  public MessagesAsync messages() {
    return DefaultMessagesAsync.of(caller);
  }

  @Override
  public OAuthAsync oauth() {
    return DefaultOAuthAsync.of(caller);
  }

  @Override
  public SpecAsync spec() {
    return DefaultSpecAsync.of(caller);
  }

  @Override
  public CompletableFuture<FocusResponse> focus(FocusParams params) {
    return caller.call(ClientCalls.focus(params));
  }

  @Override
  public CompletableFuture<SearchResponse> search(SearchParams params) {
    return caller.call(ClientCalls.search(params));
  }

  @Override
  public CompletableFuture<OAuthToken> signIn(SignInOptions options) {
    Arguments.requireNonNull(options, "options");
    SignInFlow flow = new SignInFlow(caller.blocking(), storedToken);
    return caller.runApart("beeper-desktop-sign-in", () -> flow.run(options));
  }

  @Override
  public CompletableFuture<@Nullable Void> signOut() {
    SignInFlow flow = new SignInFlow(caller.blocking(), storedToken);
    return caller.<@Nullable Void>runApart("beeper-desktop-sign-out", () -> {
      flow.end();
      return null;
    });
  }

  @Override
  public HttpAsync http() {
    return DefaultHttpAsync.of(caller);
  }

  @Override
  public ModelJson json() {
    return DefaultModelJson.of(context.resources().codec(), context.decoding());
  }

  @Override
  public BeeperDesktopAsync with(Consumer<? super CallOptions.Builder> settings) {
    return new DefaultBeeperDesktopAsync(context.with(settings), storedToken);
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // the callbacks cannot fail
  public <T extends @Nullable Object> CompletableFuture<ApiResponse<T>> withResponse(
      Function<? super BeeperDesktopAsync, ? extends CompletableFuture<T>> call) {
    Arguments.requireNonNull(call, "call");
    ResponseRecorder recorder = new ResponseRecorder();
    CompletableFuture<T> inner =
        call.apply(new DefaultBeeperDesktopAsync(context.recordedBy(recorder), storedToken));
    if (inner == null) {
      throw new IllegalArgumentException("call must return the future of its call, not null");
    }
    CompletableFuture<ApiResponse<T>> outer = new CompletableFuture<>();
    inner.whenComplete((value, failure) -> {
      if (failure != null) {
        outer.completeExceptionally(Causes.unwrap(failure));
        return;
      }
      try {
        outer.complete(recorder.respond(value));
      } catch (IllegalArgumentException e) {
        outer.completeExceptionally(e);
      }
    });
    outer.whenComplete((response, failure) -> inner.cancel(false));
    return outer;
  }

  @Override
  public String toString() {
    return "BeeperDesktopAsync[" + context + "]";
  }
}
