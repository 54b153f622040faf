package com.beeper.desktop.internal.client;

import com.beeper.desktop.ApiResponse;
import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperDesktopAsync;
import com.beeper.desktop.CallOptions;
import com.beeper.desktop.Http;
import com.beeper.desktop.accounts.Accounts;
import com.beeper.desktop.app.App;
import com.beeper.desktop.assets.Assets;
import com.beeper.desktop.bridges.Bridges;
import com.beeper.desktop.chats.Chats;
import com.beeper.desktop.info.Info;
import com.beeper.desktop.info.Spec;
import com.beeper.desktop.internal.accounts.BlockingAccounts;
import com.beeper.desktop.internal.app.BlockingApp;
import com.beeper.desktop.internal.assets.BlockingAssets;
import com.beeper.desktop.internal.bridges.BlockingBridges;
import com.beeper.desktop.internal.chats.BlockingChats;
import com.beeper.desktop.internal.info.BlockingInfo;
import com.beeper.desktop.internal.info.BlockingSpec;
import com.beeper.desktop.internal.labels.BlockingLabels;
import com.beeper.desktop.internal.messages.BlockingMessages;
import com.beeper.desktop.labels.Labels;
import com.beeper.desktop.messages.Messages;
import com.beeper.desktop.shared.FocusParams;
import com.beeper.desktop.shared.FocusResponse;
import com.beeper.desktop.shared.SearchParams;
import com.beeper.desktop.shared.SearchResponse;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A client, or a view of one. */
public final class BlockingClient implements BeeperDesktop {

  private final Pipeline pipeline;
  private final boolean view;

  /** Makes a client. */
  public BlockingClient(Shared shared, CallOptions options) {
    this(new Pipeline(shared, options), false);
  }

  private BlockingClient(Pipeline pipeline, boolean view) {
    this.pipeline = pipeline;
    this.view = view;
  }

  @Override
  public Accounts accounts() {
    return new BlockingAccounts(pipeline);
  }

  @Override
  public App app() {
    return new BlockingApp(pipeline);
  }

  @Override
  public Assets assets() {
    return new BlockingAssets(pipeline);
  }

  @Override
  public Bridges bridges() {
    return new BlockingBridges(pipeline);
  }

  @Override
  public Chats chats() {
    return new BlockingChats(pipeline);
  }

  @Override
  public Info info() {
    return new BlockingInfo(pipeline);
  }

  @Override
  public Labels labels() {
    return new BlockingLabels(pipeline);
  }

  @Override
  public Messages messages() {
    return new BlockingMessages(pipeline);
  }

  @Override
  public Spec spec() {
    return new BlockingSpec(pipeline);
  }

  @Override
  public FocusResponse focus(FocusParams params) {
    return pipeline.call(ClientCalls.focus(params));
  }

  @Override
  public SearchResponse search(SearchParams params) {
    return pipeline.call(ClientCalls.search(params));
  }

  @Override
  public Http http() {
    return new BlockingHttp(pipeline);
  }

  @Override
  public BeeperDesktopAsync async() {
    return new FutureClient(pipeline);
  }

  @Override
  public BeeperDesktop with(Consumer<? super CallOptions.Builder> settings) {
    return new BlockingClient(pipeline.with(settings), true);
  }

  @Override
  public <T extends @Nullable Object> ApiResponse<T> withResponse(
      Function<? super BeeperDesktop, ? extends T> call) {
    ResponseRecorder recorder = new ResponseRecorder();
    T value = call.apply(new BlockingClient(pipeline.with(recorder), true));
    return recorder.respond(value);
  }

  @Override
  public ApiResponse<@Nullable Void> withEmptyResponse(Consumer<? super BeeperDesktop> call) {
    ResponseRecorder recorder = new ResponseRecorder();
    call.accept(new BlockingClient(pipeline.with(recorder), true));
    return recorder.respond(null);
  }

  @Override
  public void close() {
    if (!view) {
      pipeline.close();
    }
  }

  @Override
  public String toString() {
    return "BeeperDesktop[" + pipeline + "]";
  }
}
