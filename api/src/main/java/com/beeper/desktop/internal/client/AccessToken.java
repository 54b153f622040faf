package com.beeper.desktop.internal.client;

import com.beeper.desktop.ConfigurationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The access token of a client. Neither messages nor {@link #toString()} show it. */
public final class AccessToken {

  private static final AccessToken NONE = new AccessToken(null, null);

  private final @Nullable String fixed;
  private final @Nullable Supplier<String> supplier;

  private AccessToken(@Nullable String fixed, @Nullable Supplier<String> supplier) {
    this.fixed = fixed;
    this.supplier = supplier;
  }

  /** Returns what an anonymous client has. */
  public static AccessToken none() {
    return NONE;
  }

  /**
   * Takes a token that does not change.
   *
   * @param source where it comes from, for messages
   * @throws ConfigurationException if it cannot be a token
   */
  public static AccessToken fixed(String token, String source) {
    return new AccessToken(authorization(token, source), null);
  }

  /** Takes a token that is asked for before each call. */
  public static AccessToken supplied(Supplier<String> supplier) {
    return new AccessToken(null, supplier);
  }

  boolean isNone() {
    return this == NONE;
  }

  /** Returns the value of {@code Authorization}, if it is always the same; null if not. */
  @Nullable
  String fixedAuthorization() {
    return fixed;
  }

  /**
   * Returns the value of {@code Authorization} for one call.
   *
   * @throws ConfigurationException if the supplier fails or gives what cannot be a token
   */
  String authorization() {
    if (supplier == null) {
      if (fixed == null) {
        throw new IllegalStateException("there is no access token");
      }
      return fixed;
    }
    String token;
    try {
      token = supplier.get();
    } catch (RuntimeException e) {
      throw new ConfigurationException("the supplier given to accessToken(…) failed", e);
    }
    return authorization(token, "what the supplier given to accessToken(…) returned");
  }

  private static String authorization(@Nullable String token, String source) {
    if (token == null || token.isBlank()) {
      throw new ConfigurationException(
          source + " is no access token: it is " + (token == null ? "null" : "blank"));
    }
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (c <= ' ' || c > '~') {
        throw new ConfigurationException(source
            + " is no access token: the character at index "
            + i
            + " is "
            + (c == ' ' ? "a space; give the token alone, without \"Bearer\"" : describe(c)));
      }
    }
    return "Bearer " + token;
  }

  private static String describe(char c) {
    return c == '\r' || c == '\n' ? "a line break" : "not visible ASCII";
  }

  @Override
  public String toString() {
    return isNone() ? "no access token" : "access token ***";
  }
}
