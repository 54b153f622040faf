// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionCancelResponse;
import com.beeper.desktop.bridges.LoginSessionCreateParams;
import com.beeper.desktop.bridges.LoginSessionsAsync;
import com.beeper.desktop.bridges.LoginStepsAsync;
import com.beeper.desktop.internal.client.Pipeline;
import java.util.concurrent.CompletableFuture;

/** {@link LoginSessionsAsync} above a pipeline. */
public final class FutureLoginSessions implements LoginSessionsAsync {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public FutureLoginSessions(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public LoginStepsAsync steps() {
    return new FutureLoginSteps(pipeline);
  }

  @Override
  public CompletableFuture<LoginSession> create(String bridgeId, LoginSessionCreateParams params) {
    return pipeline.callAsync(LoginSessionsCalls.create(bridgeId, params));
  }

  @Override
  public CompletableFuture<LoginSession> retrieve(String bridgeId, String loginSessionId) {
    return pipeline.callAsync(LoginSessionsCalls.retrieve(bridgeId, loginSessionId));
  }

  @Override
  public CompletableFuture<LoginSessionCancelResponse> cancel(
      String bridgeId, String loginSessionId) {
    return pipeline.callAsync(LoginSessionsCalls.cancel(bridgeId, loginSessionId));
  }
}
