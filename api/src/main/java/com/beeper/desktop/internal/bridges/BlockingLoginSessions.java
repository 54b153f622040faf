package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessions;
import com.beeper.desktop.internal.client.Pipeline;

/** {@code bridges.loginSessions}, blocking. */
record BlockingLoginSessions(Pipeline pipeline) implements LoginSessions {

  @Override
  public LoginSession retrieve(String bridgeId, String loginSessionId) {
    return pipeline.call(LoginSessionsCalls.retrieve(bridgeId, loginSessionId));
  }
}
