package com.beeper.desktop.internal.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secrets of one sign-in: the code verifier of RFC 7636, and the state that the redirect returns.
 * Both have 256 random bits.
 *
 * @param verifier 43 characters
 * @param state 43 characters
 */
record Pkce(String verifier, String state) {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  static Pkce random() {
    SecureRandom random = new SecureRandom();
    return new Pkce(token(random), token(random));
  }

  private static String token(SecureRandom random) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return BASE64.encodeToString(bytes);
  }

  /** Returns the challenge of the method {@code S256}. */
  String challenge() {
    try {
      return BASE64.encodeToString(MessageDigest.getInstance("SHA-256")
          .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("each JDK has SHA-256", e);
    }
  }

  /** Returns whether a returned state is the one of this sign-in, in constant time. */
  boolean hasState(String returned) {
    return MessageDigest.isEqual(
        state.getBytes(StandardCharsets.UTF_8), returned.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "Pkce[***]";
  }
}
