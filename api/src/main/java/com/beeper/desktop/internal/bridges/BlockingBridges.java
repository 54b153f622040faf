package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.Bridges;
import com.beeper.desktop.bridges.LoginSessions;
import com.beeper.desktop.internal.client.Pipeline;

/** {@code bridges}, blocking. */
public record BlockingBridges(Pipeline pipeline) implements Bridges {

  @Override
  public LoginSessions loginSessions() {
    return new BlockingLoginSessions(pipeline);
  }
}
