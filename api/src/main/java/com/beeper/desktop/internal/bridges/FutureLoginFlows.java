// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.LoginFlowList;
import com.beeper.desktop.bridges.LoginFlowsAsync;
import com.beeper.desktop.internal.client.Pipeline;
import java.util.concurrent.CompletableFuture;

/** {@link LoginFlowsAsync} above a pipeline. */
public final class FutureLoginFlows implements LoginFlowsAsync {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public FutureLoginFlows(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public CompletableFuture<LoginFlowList> list(String bridgeId) {
    return pipeline.callAsync(LoginFlowsCalls.list(bridgeId));
  }
}
