package com.beeper.desktop.internal.client;

import com.beeper.desktop.ConfigurationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The access token of a client. Neither messages nor {@link #toString()} contain it. Immutable. */
public final class AccessToken {

  /** A place that keeps a token, which may be absent and may change. Thread-safe. */
  public interface Source {

    /** Returns the token, possibly as it was at an earlier call; null if there is none. */
    @Nullable
    String current();

    /** Returns the newest token, after the server has refused another one; null if there is none. */
    @Nullable
    String newest();
  }

  private static final String SET_TOKEN =
      "Set BEEPER_ACCESS_TOKEN or call accessToken(…) with a valid token.";

  private static final String SIGN_IN =
      "Call signIn(…) of the client, which opens a browser and stores a new token.";

  private static final AccessToken NONE = new AccessToken(null, null, null);

  private final @Nullable String fixed;
  private final @Nullable Supplier<String> supplier;
  private final @Nullable Source source;

  private AccessToken(
      @Nullable String fixed, @Nullable Supplier<String> supplier, @Nullable Source source) {
    this.fixed = fixed;
    this.supplier = supplier;
    this.source = source;
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
    return new AccessToken(authorization(token, source), null, null);
  }

  /** Returns a token that is requested from a supplier for each call. */
  public static AccessToken supplied(Supplier<String> supplier) {
    return new AccessToken(null, supplier, null);
  }

  /** Returns a token that a token store keeps. */
  public static AccessToken stored(Source source) {
    return new AccessToken(null, null, source);
  }

  /**
   * Checks a token that is about to be stored.
   *
   * @param source the origin of the token, for messages
   * @throws ConfigurationException if it is not a valid token
   */
  public static void check(String token, String source) {
    fixed(token, source);
  }

  /** Returns whether there is no token by intention. */
  public boolean isNone() {
    return this == NONE;
  }

  /** Returns the value of {@code Authorization}, if it is always the same; null if not. */
  @Nullable
  String fixedAuthorization() {
    return fixed;
  }

  /** Returns whether the token is requested from a supplier or store. */
  boolean canChange() {
    return supplier != null || source != null;
  }

  /** Returns what to do when there is no valid token, as a sentence. */
  String remedy() {
    return source == null ? SET_TOKEN : SIGN_IN;
  }

  /**
   * Returns the value of {@code Authorization} for one call.
   *
   * @return the value; null if there is no token
   * @throws ConfigurationException if the supplier fails, or the token is invalid
   */
  @Nullable
  String authorization() {
    if (source != null) {
      return ofStore(source.current());
    }
    return supplier == null ? fixed : ofSupplier(supplier);
  }

  /**
   * Returns another value of {@code Authorization}, after the server has refused one.
   *
   * @return the value, possibly the same; null if there is none
   * @throws ConfigurationException if the supplier fails, or the token is invalid
   */
  @Nullable
  String renewed() {
    if (source != null) {
      return ofStore(source.newest());
    }
    return supplier == null ? null : ofSupplier(supplier);
  }

  private static @Nullable String ofStore(@Nullable String token) {
    return token == null ? null : authorization(token, "the token in the token store");
  }

  private static String ofSupplier(Supplier<String> supplier) {
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
