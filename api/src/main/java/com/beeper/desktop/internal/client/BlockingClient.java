package com.beeper.desktop.internal.client;

import com.beeper.desktop.ApiResponse;
import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperDesktopAsync;
import com.beeper.desktop.CallOptions;
import com.beeper.desktop.Http;
import com.beeper.desktop.bridges.Bridges;
import com.beeper.desktop.internal.bridges.BlockingBridges;
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
  public Bridges bridges() {
    return new BlockingBridges(pipeline);
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
