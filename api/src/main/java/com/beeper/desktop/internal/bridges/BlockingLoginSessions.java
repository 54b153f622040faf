// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionCancelResponse;
import com.beeper.desktop.bridges.LoginSessionCreateParams;
import com.beeper.desktop.bridges.LoginSessions;
import com.beeper.desktop.bridges.LoginSteps;
import com.beeper.desktop.internal.client.Pipeline;

/** {@link LoginSessions} above a pipeline. */
public final class BlockingLoginSessions implements LoginSessions {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public BlockingLoginSessions(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public LoginSteps steps() {
    return new BlockingLoginSteps(pipeline);
  }

  @Override
  public LoginSession create(String bridgeId, LoginSessionCreateParams params) {
    return pipeline.call(LoginSessionsCalls.create(bridgeId, params));
  }

  @Override
  public LoginSession retrieve(String bridgeId, String loginSessionId) {
    return pipeline.call(LoginSessionsCalls.retrieve(bridgeId, loginSessionId));
  }

  @Override
  public LoginSessionCancelResponse cancel(String bridgeId, String loginSessionId) {
    return pipeline.call(LoginSessionsCalls.cancel(bridgeId, loginSessionId));
  }
}
