// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.info;

import com.beeper.desktop.info.InfoAsync;
import com.beeper.desktop.info.InfoResponse;
import com.beeper.desktop.internal.client.Pipeline;
import java.util.concurrent.CompletableFuture;

/** {@link InfoAsync} above a pipeline. */
public final class FutureInfo implements InfoAsync {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public FutureInfo(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public CompletableFuture<InfoResponse> retrieve() {
    return pipeline.callAsync(InfoCalls.retrieve());
  }
}
