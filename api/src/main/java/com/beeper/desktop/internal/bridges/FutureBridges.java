package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.BridgesAsync;
import com.beeper.desktop.bridges.LoginSessionsAsync;
import com.beeper.desktop.internal.client.Pipeline;

/** {@code bridges}, with futures. */
public record FutureBridges(Pipeline pipeline) implements BridgesAsync {

  @Override
  public LoginSessionsAsync loginSessions() {
    return new FutureLoginSessions(pipeline);
  }
}
