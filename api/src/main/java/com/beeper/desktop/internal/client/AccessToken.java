package com.beeper.desktop.internal.client;

import com.beeper.desktop.ConfigurationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The access token of a client. Neither messages nor {@link #toString()} contain it. Immutable. */
public final class AccessToken {

  private static final AccessToken NONE = new AccessToken(null, null);

  private final @Nullable String fixed;
  private final @Nullable Supplier<String> supplier;

  private AccessToken(@Nullable String fixed, @Nullable Supplier<String> supplier) {
    this.fixed = fixed;
    this.supplier = supplier;
  }

  /** Returns the absence of a token, for an anonymous client. */
  public static AccessToken none() {
    return NONE;
  }

  /**
   * Returns a token that does not change.
   *
   * @param source the origin of the token, for messages
   * @throws ConfigurationException if it is not a valid token
   */
  public static AccessToken fixed(String token, String source) {
    return new AccessToken(authorization(token, source), null);
  }

  /** Returns a token that is requested from a supplier for each call. */
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
   * @throws ConfigurationException if the supplier fails or returns an invalid token
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
    } catch (Exception e) { // checked ones too, which code of other languages throws
      throw new ConfigurationException("the supplier passed to accessToken(…) failed", e);
    }
    return authorization(token, "the value of the supplier passed to accessToken(…)");
  }

  private static String authorization(@Nullable String token, String source) {
    if (token == null || token.isBlank()) {
      throw new ConfigurationException(
          source + " is not an access token: it is " + (token == null ? "null" : "blank"));
    }
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (c <= ' ' || c > '~') {
        throw new ConfigurationException(source
            + " is not an access token: the character at index "
            + i
            + " is "
            + (c == ' ' ? "a space; pass the token alone, without \"Bearer\"" : describe(c)));
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
