package com.beeper.desktop.testkit.internal.oauth;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tokens that a server accepts. Guarded by the world's monitor. */
public final class Tokens {

  private final InstantSource clock;
  private final Map<String, Token> tokens = new HashMap<>();

  /** Starts without tokens. */
  public Tokens(InstantSource clock) {
    this.clock = clock;
  }

  /** Accepts a token from now on. */
  public void add(Token token) {
    tokens.put(token.value(), token);
  }

  /** Accepts a token no more. */
  public void remove(String value) {
    tokens.remove(value);
  }

  /** Finds a token that is accepted now. */
  public @Nullable Token find(@Nullable String value) {
    Token token = value == null ? null : tokens.get(value);
    if (token == null) {
      return null;
    }
    Instant expires = token.expires();
    return expires == null || clock.instant().isBefore(expires) ? token : null;
  }
}
