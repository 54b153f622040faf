// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginStepSubmitParams;
import com.beeper.desktop.bridges.LoginSteps;
import com.beeper.desktop.internal.client.Pipeline;

/** {@link LoginSteps} above a pipeline. */
public final class BlockingLoginSteps implements LoginSteps {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public BlockingLoginSteps(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public LoginSession submit(
      String bridgeId, String loginSessionId, String stepId, LoginStepSubmitParams params) {
    return pipeline.call(LoginStepsCalls.submit(bridgeId, loginSessionId, stepId, params));
  }
}
