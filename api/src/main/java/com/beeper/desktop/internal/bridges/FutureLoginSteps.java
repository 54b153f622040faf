// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginStepSubmitParams;
import com.beeper.desktop.bridges.LoginStepsAsync;
import com.beeper.desktop.internal.client.Pipeline;
import java.util.concurrent.CompletableFuture;

/** {@link LoginStepsAsync} above a pipeline. */
public final class FutureLoginSteps implements LoginStepsAsync {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public FutureLoginSteps(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public CompletableFuture<LoginSession> submit(
      String bridgeId, String loginSessionId, String stepId, LoginStepSubmitParams params) {
    return pipeline.callAsync(LoginStepsCalls.submit(bridgeId, loginSessionId, stepId, params));
  }
}
