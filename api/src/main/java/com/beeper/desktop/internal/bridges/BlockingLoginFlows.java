// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.LoginFlowList;
import com.beeper.desktop.bridges.LoginFlows;
import com.beeper.desktop.internal.client.Pipeline;

/** {@link LoginFlows} above a pipeline. */
public final class BlockingLoginFlows implements LoginFlows {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public BlockingLoginFlows(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public LoginFlowList list(String bridgeId) {
    return pipeline.call(LoginFlowsCalls.list(bridgeId));
  }
}
