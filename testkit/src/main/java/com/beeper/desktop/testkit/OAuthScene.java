package com.beeper.desktop.testkit;

import com.beeper.desktop.testkit.internal.World;
import java.time.Duration;
import java.util.Set;

/** Plays the user who is asked for access to a fake server. Thread-safe. */
public final class OAuthScene {

  private final World world;

  OAuthScene(World world) {
    this.world = world;
  }

  /**
   * Lets the user agree from now on, as a new server's user does. {@code /oauth/authorize} then
   * redirects at once.
   */
  public void userAgrees() {
    synchronized (world) {
      world.oauth().userAgrees(true);
    }
  }

  /** Lets the user refuse from now on: the redirect has {@code error=access_denied}. */
  public void userRefuses() {
    synchronized (world) {
      world.oauth().userAgrees(false);
    }
  }

  /**
   * Lets tokens that are made from now on expire, on the server's clock.
   *
   * @param lifetime how long they work
   */
  public void tokensLast(Duration lifetime) {
    synchronized (world) {
      world.oauth().tokenLifetime(lifetime);
    }
  }

  /**
   * Makes a further token, as the app's settings do.
   *
   * @param scopes {@code read}, {@code write}, or both
   * @return the token
   */
  public String token(String... scopes) {
    synchronized (world) {
      return world.oauth().token(Set.of(scopes)).value();
    }
  }

  /**
   * Ends a token, so that its next use gets 401. WebSockets that are open stay open.
   *
   * @param token the token
   */
  public void revoke(String token) {
    synchronized (world) {
      world.tokens().remove(token);
    }
  }
}
