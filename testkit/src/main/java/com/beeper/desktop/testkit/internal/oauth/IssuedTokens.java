package com.beeper.desktop.testkit.internal.oauth;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tokens that a server accepts. Guarded by the monitor of {@code ServerState}. */
public final class IssuedTokens {

  private final InstantSource clock;
  private final Map<String, FakeToken> tokens = new HashMap<>();

  /** Creates an instance without tokens. */
  public IssuedTokens(InstantSource clock) {
    this.clock = clock;
  }

  /** Adds a token. */
  public void add(FakeToken token) {
    tokens.put(token.value(), token);
  }

  /** Removes a token. */
  public void remove(String value) {
    tokens.remove(value);
  }

  /** Returns whether a token was valid and has expired. */
  public boolean isExpired(String value) {
    return tokens.containsKey(value) && find(value) == null;
  }

  /** Returns a token that is valid now, or null. */
  public @Nullable FakeToken find(@Nullable String value) {
    FakeToken token = value == null ? null : tokens.get(value);
    if (token == null) {
      return null;
    }
    Instant expires = token.expires();
    return expires == null || clock.instant().isBefore(expires) ? token : null;
  }
}
