package com.beeper.desktop.internal.transport;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Masks secrets in what is shown: in messages, logs and {@code toString()}. A secret is recognised by
 * the name of its header, parameter or member, and by its form in a text. Rather too much is masked
 * than too little. Stateless, and therefore thread-safe.
 */
public final class Masking {

  /** Shown in place of a secret. */
  public static final String MASK = "***";

  private static final String PARTS =
      "token|key|secret|auth|pass|cookie|session|signature|credential"
          + "|code|otp|jwt|nonce|csrf|xsrf|bearer|private|salt|(?:^|[^a-z])(?:sig|sid|pin|pwd)(?:$|[^a-z])";

  private static final Pattern SECRET_NAME = Pattern.compile(PARTS);

  /** Names that sound like secrets and are none. */
  private static final Pattern OPEN_NAME =
      Pattern.compile("www-authenticate|proxy-authenticate|status[_-]?code|keyboard|reactionkey");

  /** The value of an authentication scheme, and a JSON Web Token without one. */
  private static final Pattern CREDENTIALS = Pattern.compile(
      "\\b(Bearer|Basic|Digest|Negotiate)\\s+[A-Za-z0-9._~+/=-]{6,}|\\beyJ[A-Za-z0-9_-]{5,}[A-Za-z0-9._-]*",
      Pattern.CASE_INSENSITIVE);

  // The patterns run on data of a peer: each has a bounded number of steps for each character.

  /** User name and password of a URL. */
  private static final Pattern USER_INFO = Pattern.compile("//[^/?#\\s@]{0,500}@");

  /** Query and fragment of a URL or of an absolute path. */
  private static final Pattern QUERY =
      Pattern.compile("((?:(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]{0,20}://|(?<![^\\s\"'(<=])/)"
          + "[^\\s?#\"'<>]{0,2000})[?#][^\\s\"'<>]*");

  /** A name and a value, as in {@code access_token=x}, {@code "password": "x"} and {@code key: x}. */
  private static final Pattern ASSIGNMENT = Pattern.compile(
      "((?<![A-Za-z0-9_-])[A-Za-z0-9_-]{0,40}(?:token|key|secret|passw|passphrase|pwd|cookie|session|signature|credential|otp)"
          + "[A-Za-z0-9_-]{0,40}[\"']?)(\\s?=\\s?|\\s?:\\s?(?:(?=[\"'])|(?=\\S{0,100}[0-9])|(?=\\S{20})))"
          + "(\"[^\"]*\"?|'[^']*'?|[^\\s,;&\"']+)",
      Pattern.CASE_INSENSITIVE);

  /** A shorter token would be found in words. */
  private static final int MIN_TOKEN = 6;

  private Masking() {}

  /**
   * Returns a text without the token of a request, which a server may have repeated in any form.
   *
   * @param authorization the value of {@code Authorization} that was sent; null if there was none
   */
  public static String withoutToken(String text, @Nullable String authorization) {
    if (authorization == null) {
      return text;
    }
    String token = authorization.substring(authorization.indexOf(' ') + 1);
    return token.length() < MIN_TOKEN ? text : text.replace(token, MASK);
  }

  /**
   * Returns whether a name speaks of a secret.
   *
   * @param name the name of a header, a parameter or a member, in any case
   */
  public static boolean isSecret(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return SECRET_NAME.matcher(lower).find() && !OPEN_NAME.matcher(lower).matches();
  }

  /** Returns the value of a header or parameter, masked by its name or its form. */
  public static String value(String name, String value) {
    return isSecret(name) ? MASK : text(value);
  }

  /**
   * Returns a text of a peer on one line, masked like {@link #text}.
   *
   * @param max the longest part of the text that is shown
   */
  public static String line(String text, int max) {
    String part = text.length() > max ? text.substring(0, max) + "…" : text;
    return text(part.replaceAll("\\p{Cntrl}+", " ").strip());
  }

  /** Returns a text without credentials, without queries of URLs and without values of secret names. */
  public static String text(String text) {
    if (text.isEmpty()) {
      return text;
    }
    String masked = USER_INFO.matcher(text).replaceAll("//***@");
    masked = QUERY.matcher(masked).replaceAll("$1?***");
    masked = CREDENTIALS.matcher(masked).replaceAll(MASK);
    return ASSIGNMENT.matcher(masked).replaceAll("$1$2***");
  }
}
