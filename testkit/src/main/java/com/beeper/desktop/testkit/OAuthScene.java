package com.beeper.desktop.testkit;

import com.beeper.desktop.testkit.internal.ServerState;
import java.time.Duration;
import java.util.Set;

/** Sets the decisions of the user about OAuth access, and the tokens. Thread-safe. */
public final class OAuthScene {

  private final ServerState state;

  OAuthScene(ServerState state) {
    this.state = state;
  }

  /**
   * Grants access from now on; {@code /oauth/authorize} redirects at once. This is the default.
   */
  public void userAgrees() {
    synchronized (state) {
      state.oauth().userAgrees(true);
    }
  }

  /** Denies access from now on: the redirect has {@code error=access_denied}. */
  public void userRefuses() {
    synchronized (state) {
      state.oauth().userAgrees(false);
    }
  }

  /**
   * Sets the lifetime of tokens that are issued afterwards, on the server's clock.
   *
   * @param lifetime the lifetime
   */
  public void tokensLast(Duration lifetime) {
    synchronized (state) {
      state.oauth().tokenLifetime(lifetime);
    }
  }

  /**
   * Creates another token, as the settings of the app do.
   *
   * @param scopes {@code read}, {@code write}, or both
   * @return the token
   */
  public String token(String... scopes) {
    synchronized (state) {
      return state.oauth().token(Set.of(scopes)).value();
    }
  }

  /**
   * Revokes a token: its next use is rejected with 401. Open WebSockets stay open.
   *
   * @param token the token
   */
  public void revoke(String token) {
    synchronized (state) {
      state.tokens().remove(token);
    }
  }
}
