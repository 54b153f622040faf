package com.beeper.desktop.testkit;

import com.beeper.desktop.testkit.internal.ServerState;
import com.beeper.desktop.testkit.internal.oauth.OAuthServer.UserDecision;
import java.time.Duration;
import java.util.List;
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
      state.oauth().userDecision(UserDecision.GRANT);
    }
  }

  /** Denies access from now on: the redirect has {@code error=access_denied}. */
  public void userRefuses() {
    synchronized (state) {
      state.oauth().userDecision(UserDecision.DENY);
    }
  }

  /**
   * Shows a consent page from now on, on which a person or a test in a browser allows or denies access.
   * {@link #allow} and {@link #deny} decide in place of that person.
   */
  public void userDecides() {
    synchronized (state) {
      state.oauth().userDecision(UserDecision.PROMPT);
    }
  }

  /**
   * A request for access that waits for the decision of the user.
   *
   * @param id the ID of the request
   * @param clientName the name of the application
   * @param scopes the requested scopes
   */
  public record ConsentRequest(String id, String clientName, Set<String> scopes) {}

  /**
   * Returns the requests that wait for the decision of the user.
   *
   * @return the requests, the oldest first
   */
  public List<ConsentRequest> consentRequests() {
    synchronized (state) {
      return state.oauth().consents().stream()
          .map(each -> new ConsentRequest(each.id(), each.clientName(), each.scopes()))
          .toList();
    }
  }

  /**
   * Grants a request for access. The consent page, which checks the decision every second, then
   * redirects the browser.
   *
   * @param id the ID of the request
   * @throws IllegalArgumentException if no such request waits for a decision
   */
  public void allow(String id) {
    decide(id, true);
  }

  /**
   * Denies a request for access; see {@link #allow}.
   *
   * @param id the ID of the request
   * @throws IllegalArgumentException if no such request waits for a decision
   */
  public void deny(String id) {
    decide(id, false);
  }

  private void decide(String id, boolean grant) {
    synchronized (state) {
      if (!state.oauth().decide(id, grant)) {
        throw new IllegalArgumentException("no request " + id + " waits for a decision");
      }
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
