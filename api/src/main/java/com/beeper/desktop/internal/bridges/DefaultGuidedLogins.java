package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.GuidedLogins;
import com.beeper.desktop.bridges.LoginHandler;
import com.beeper.desktop.bridges.LoginOptions;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.internal.client.AsyncCaller;
import com.beeper.desktop.internal.client.BlockingCaller;
import com.beeper.desktop.internal.transport.Arguments;
import com.beeper.desktop.internal.waiting.CallingThread;
import org.jspecify.annotations.Nullable;

/** The hand-written methods of {@code bridges.logins}. Thread-safe. */
class DefaultGuidedLogins implements GuidedLogins {

  private final BlockingCaller caller;

  DefaultGuidedLogins(BlockingCaller caller) {
    this.caller = caller;
  }

  @Override
  public final LoginSession connect(String bridgeId, LoginOptions options, LoginHandler handler) {
    return run("bridges.logins.connect", bridgeId, null, options, handler);
  }

  @Override
  public final LoginSession reconnect(
      String bridgeId, String loginId, LoginOptions options, LoginHandler handler) {
    return run(
        "bridges.logins.reconnect",
        bridgeId,
        Arguments.requireNonNull(loginId, "loginId"),
        options,
        handler);
  }

  private LoginSession run(
      String label,
      String bridgeId,
      @Nullable String loginId,
      LoginOptions options,
      LoginHandler handler) {
    Arguments.requireNonNull(options, "options");
    Arguments.requireNonNull(handler, "handler");
    AsyncCaller async = caller.async().forSeveralCalls().withoutLoggedBodies();
    CallingThread.requireUninterrupted(label);
    CallingThread thread = new CallingThread();
    GuidedLogin login = new GuidedLogin(
        label, async, thread, bridgeId, loginId, options, new BlockingLoginHandler(handler));
    return thread.await(label, login.start(), login::end);
  }
}
