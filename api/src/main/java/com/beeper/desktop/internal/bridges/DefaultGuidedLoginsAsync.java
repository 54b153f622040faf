package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.GuidedLoginsAsync;
import com.beeper.desktop.bridges.LoginHandlerAsync;
import com.beeper.desktop.bridges.LoginOptions;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.internal.client.AsyncCaller;
import com.beeper.desktop.internal.transport.Arguments;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The hand-written asynchronous methods of {@code bridges.logins}. Thread-safe. */
class DefaultGuidedLoginsAsync implements GuidedLoginsAsync {

  private final AsyncCaller caller;

  DefaultGuidedLoginsAsync(AsyncCaller caller) {
    this.caller = caller;
  }

  @Override
  public final CompletableFuture<LoginSession> connect(
      String bridgeId, LoginOptions options, LoginHandlerAsync handler) {
    return run("bridges.logins.connect", bridgeId, null, options, handler);
  }

  @Override
  public final CompletableFuture<LoginSession> reconnect(
      String bridgeId, String loginId, LoginOptions options, LoginHandlerAsync handler) {
    return run(
        "bridges.logins.reconnect",
        bridgeId,
        Arguments.requireNonNull(loginId, "loginId"),
        options,
        handler);
  }

  private CompletableFuture<LoginSession> run(
      String label,
      String bridgeId,
      @Nullable String loginId,
      LoginOptions options,
      LoginHandlerAsync handler) {
    Arguments.requireNonNull(options, "options");
    Arguments.requireNonNull(handler, "handler");
    AsyncCaller several = caller.forSeveralCalls().withoutLoggedBodies();
    return new GuidedLogin(label, several, caller.executor(), bridgeId, loginId, options, handler)
        .start();
  }
}
