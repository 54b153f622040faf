package com.beeper.desktop.internal.client;

import com.beeper.desktop.ApiResponse;
import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperDesktopAsync;
import com.beeper.desktop.CallOptions;
import com.beeper.desktop.Http;
import com.beeper.desktop.ModelJson;
import com.beeper.desktop.accounts.Accounts;
import com.beeper.desktop.app.App;
import com.beeper.desktop.assets.Assets;
import com.beeper.desktop.bridges.Bridges;
import com.beeper.desktop.chats.Chats;
import com.beeper.desktop.diagnosis.Diagnosis;
import com.beeper.desktop.events.Events;
import com.beeper.desktop.info.Info;
import com.beeper.desktop.info.Spec;
import com.beeper.desktop.internal.accounts.DefaultAccounts;
import com.beeper.desktop.internal.app.DefaultApp;
import com.beeper.desktop.internal.assets.DefaultAssets;
import com.beeper.desktop.internal.bridges.DefaultBridges;
import com.beeper.desktop.internal.chats.DefaultChats;
import com.beeper.desktop.internal.diagnosis.ClientSetup;
import com.beeper.desktop.internal.diagnosis.Examination;
import com.beeper.desktop.internal.events.DefaultEvents;
import com.beeper.desktop.internal.info.DefaultInfo;
import com.beeper.desktop.internal.info.DefaultSpec;
import com.beeper.desktop.internal.labels.DefaultLabels;
import com.beeper.desktop.internal.messages.DefaultMessages;
import com.beeper.desktop.internal.oauth.DefaultOAuth;
import com.beeper.desktop.internal.oauth.SignInFlow;
import com.beeper.desktop.internal.oauth.StoredToken;
import com.beeper.desktop.internal.transport.Arguments;
import com.beeper.desktop.labels.Labels;
import com.beeper.desktop.messages.Messages;
import com.beeper.desktop.oauth.OAuth;
import com.beeper.desktop.oauth.OAuthToken;
import com.beeper.desktop.oauth.SignInOptions;
import com.beeper.desktop.search.SearchParams;
import com.beeper.desktop.search.SearchResponse;
import com.beeper.desktop.shared.FocusParams;
import com.beeper.desktop.shared.FocusResponse;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A client or a view of one. Thread-safe.
 *
 * <p>Resources come from methods that return their interfaces. With constructors, the JVM would load the
 * interfaces of all resources to verify this class, which is a measurable part of the start.
 */
public final class DefaultBeeperDesktop implements BeeperDesktop {

  private final CallContext context;
  private final BlockingCaller caller;
  private final @Nullable StoredToken storedToken;
  private final ClientSetup setup;
  private final boolean view;

  /**
   * Creates a client.
   *
   * @param storedToken the token in the token store of the client; null if there is no store
   * @param setup what the client was built from, for a diagnosis
   */
  public DefaultBeeperDesktop(
      ClientResources resources,
      CallOptions options,
      @Nullable StoredToken storedToken,
      ClientSetup setup) {
    this(CallContext.of(resources, options), storedToken, setup, false);
  }

  private DefaultBeeperDesktop(
      CallContext context, @Nullable StoredToken storedToken, ClientSetup setup, boolean view) {
    this.context = context;
    this.caller = new BlockingCaller(context);
    this.storedToken = storedToken;
    this.setup = setup;
    this.view = view;
  }

  private DefaultBeeperDesktop viewOf(CallContext other) {
    return new DefaultBeeperDesktop(other, storedToken, setup, true);
  }

  @Override
  public Accounts accounts() {
    return DefaultAccounts.of(caller);
  }

  @Override
  public App app() {
    return DefaultApp.of(caller);
  }

  @Override
  public Assets assets() {
    return DefaultAssets.of(caller);
  }

  @Override
  public Bridges bridges() {
    return DefaultBridges.of(caller);
  }

  @Override
  public Chats chats() {
    return DefaultChats.of(caller);
  }

  @Override
  public Events events() {
    return DefaultEvents.of(context);
  }

  @Override
  public Info info() {
    return DefaultInfo.of(caller);
  }

  @Override
  public Labels labels() {
    return DefaultLabels.of(caller);
  }

  @Override
  public Messages messages() {
    return DefaultMessages.of(caller);
  }

  @Override
  public OAuth oauth() {
    return DefaultOAuth.of(caller);
  }

  @Override
  public Spec spec() {
    return DefaultSpec.of(caller);
  }

  @Override
  public FocusResponse focus(FocusParams params) {
    return caller.call(ClientCalls.focus(params));
  }

  @Override
  public SearchResponse search(SearchParams params) {
    return caller.call(ClientCalls.search(params));
  }

  @Override
  public OAuthToken signIn(SignInOptions options) {
    return new SignInFlow(caller, storedToken).run(Arguments.requireNonNull(options, "options"));
  }

  @Override
  public void signOut() {
    new SignInFlow(caller, storedToken).end();
  }

  @Override
  public Http http() {
    return DefaultHttp.of(caller);
  }

  @Override
  public ModelJson json() {
    return DefaultModelJson.of(context.resources().codec(), context.decoding());
  }

  @Override
  public Diagnosis diagnose() {
    return Examination.ofClient(setup, context, null);
  }

  /** Returns a diagnosis in place of one of a client that cannot be built for a reason. */
  public Diagnosis diagnose(Throwable failure) {
    return Examination.ofClient(setup, context, failure);
  }

  @Override
  public BeeperDesktopAsync async() {
    return DefaultBeeperDesktopAsync.of(context, storedToken);
  }

  @Override
  public BeeperDesktop with(Consumer<? super CallOptions.Builder> settings) {
    return viewOf(context.with(settings));
  }

  @Override
  public <T extends @Nullable Object> ApiResponse<T> withResponse(
      Function<? super BeeperDesktop, ? extends T> call) {
    Arguments.requireNonNull(call, "call");
    ResponseRecorder recorder = new ResponseRecorder();
    T value = call.apply(viewOf(context.recordedBy(recorder)));
    return recorder.respond(value);
  }

  @Override
  public ApiResponse<@Nullable Void> withEmptyResponse(Consumer<? super BeeperDesktop> call) {
    Arguments.requireNonNull(call, "call");
    ResponseRecorder recorder = new ResponseRecorder();
    call.accept(viewOf(context.recordedBy(recorder)));
    return recorder.respond(null);
  }

  @Override
  public void close() {
    if (!view) {
      context.resources().close();
    }
  }

  @Override
  public String toString() {
    return "BeeperDesktop[" + context + "]";
  }
}
