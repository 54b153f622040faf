package com.beeper.desktop.oauth;

import com.beeper.desktop.internal.client.AccessToken;
import com.beeper.desktop.internal.transport.Arguments;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An access token with its scopes, its expiry and its client. {@link #toString()} does not contain the token.
 *
 * <p>Immutable and thread-safe.
 */
public final class OAuthToken {

  private final String value;
  private final Set<String> scopes;
  private final @Nullable Instant expiresAt;
  private final @Nullable String clientId;

  private OAuthToken(Builder builder) {
    this.value = builder.value;
    this.scopes = Set.copyOf(builder.scopes);
    this.expiresAt = builder.expiresAt;
    this.clientId = builder.clientId;
  }

  /**
   * Returns a builder of a token that does not expire.
   *
   * @param value the token alone, without {@code Bearer}
   * @return a new builder
   * @throws IllegalArgumentException if the token is null
   * @throws com.beeper.desktop.ConfigurationException if the token is blank or has a character that
   *     is not allowed in tokens; the message does not contain it
   */
  public static Builder builder(String value) {
    AccessToken.check(Arguments.requireNonNull(value, "value"), "value");
    return new Builder(value);
  }

  /**
   * Returns the token, a secret.
   *
   * @return the token alone, without {@code Bearer}
   */
  public String value() {
    return value;
  }

  /**
   * Returns the scopes that the server granted.
   *
   * @return the scopes, for example {@code read}; immutable; empty if they are not known
   */
  public Set<String> scopes() {
    return scopes;
  }

  /**
   * Returns whether the server granted a scope.
   *
   * @param scope the scope
   * @return true if {@link #scopes()} contains it
   */
  public boolean allows(Scope scope) {
    return scopes.contains(Arguments.requireNonNull(scope, "scope").value());
  }

  /**
   * Returns when the token expires. There is no refresh token: the user signs in again.
   *
   * @return the time; null if the token does not expire
   */
  public @Nullable Instant expiresAt() {
    return expiresAt;
  }

  /**
   * Returns whether the token has expired. It can also be revoked earlier, which only the server
   * determines.
   *
   * @param now the current time
   * @return true from {@link #expiresAt()} on
   */
  public boolean isExpired(Instant now) {
    return expiresAt != null && !Arguments.requireNonNull(now, "now").isBefore(expiresAt);
  }

  /**
   * Returns the OAuth client to which the token was issued.
   *
   * @return the client ID; null if it is not known
   */
  public @Nullable String clientId() {
    return clientId;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OAuthToken token
        && value.equals(token.value)
        && scopes.equals(token.scopes)
        && Objects.equals(expiresAt, token.expiresAt)
        && Objects.equals(clientId, token.clientId);
  }

  @Override
  public int hashCode() {
    return Objects.hash(value, scopes, expiresAt, clientId);
  }

  /** Returns the scopes, the expiry and the client; the token is masked. */
  @Override
  public String toString() {
    return "OAuthToken[value=***, scopes="
        + String.join(" ", scopes.stream().sorted().toList()) + ", expiresAt=" + expiresAt
        + ", clientId=" + clientId + "]";
  }

  /** Builds {@link OAuthToken}. Not thread-safe. */
  public static final class Builder {

    private final String value;
    private final Set<String> scopes = new LinkedHashSet<>();
    private @Nullable Instant expiresAt;
    private @Nullable String clientId;

    private Builder(String value) {
      this.value = value;
    }

    /**
     * Sets the scopes that the server granted.
     *
     * @param scopes the scopes, for example {@code read}
     * @return this builder
     * @throws IllegalArgumentException if the collection or a scope is null
     */
    public Builder scopes(Collection<String> scopes) {
      this.scopes.clear();
      Arguments.requireNonNull(scopes, "scopes")
          .forEach(scope -> this.scopes.add(Arguments.requireNonNull(scope, "scopes")));
      return this;
    }

    /**
     * Sets when the token expires.
     *
     * @param expiresAt the time; null if the token does not expire
     * @return this builder
     */
    public Builder expiresAt(@Nullable Instant expiresAt) {
      this.expiresAt = expiresAt;
      return this;
    }

    /**
     * Sets the OAuth client to which the token was issued.
     *
     * @param clientId the client ID; null if it is not known
     * @return this builder
     */
    public Builder clientId(@Nullable String clientId) {
      this.clientId = clientId;
      return this;
    }

    /**
     * Returns the token.
     *
     * @return an immutable token
     */
    public OAuthToken build() {
      return new OAuthToken(this);
    }
  }
}
