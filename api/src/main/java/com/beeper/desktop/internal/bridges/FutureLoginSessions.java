package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionsAsync;
import com.beeper.desktop.internal.client.Pipeline;
import java.util.concurrent.CompletableFuture;

/** {@code bridges.loginSessions}, with futures. */
record FutureLoginSessions(Pipeline pipeline) implements LoginSessionsAsync {

  @Override
  public CompletableFuture<LoginSession> retrieve(String bridgeId, String loginSessionId) {
    return pipeline.callAsync(LoginSessionsCalls.retrieve(bridgeId, loginSessionId));
  }
}
