package com.beeper.desktop.testkit.internal.oauth;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An access token.
 *
 * @param value the secret
 * @param id what introspection calls its subject
 * @param clientId the OAuth client, or null if the token was made in the app
 * @param expires null if it does not
 */
public record FakeToken(
    String value,
    String id,
    @Nullable String clientId,
    Set<String> scopes,
    Instant issued,
    @Nullable Instant expires) {

  /** Returns the scopes, separated by spaces. */
  public String scope() {
    return String.join(" ", scopes.stream().sorted().toList());
  }

  @Override
  public String toString() {
    return "Token[" + id + ", " + scope() + "]";
  }
}
