package com.beeper.desktop.transport.support;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the fields that delimit the body of a response over HTTP/1.1. Libraries differ in what they
 * accept, and where two of them disagree, one response can pass for two (RFC 9112, section 6.3).
 *
 * <pre>{@code
 * String fault = ResponseFraming.fault(headers.all("Content-Length"), headers.all("Transfer-Encoding"));
 * if (fault != null) {
 *   throw classifier.notHttp(new ProtocolException(fault), Stage.RECEIVING);
 * }
 * }</pre>
 *
 * <p>Stateless, and therefore thread-safe.
 */
public final class ResponseFraming {

  /** The number of digits of {@link Long#MAX_VALUE}. */
  private static final int MAX_DIGITS = 19;

  private ResponseFraming() {}

  /**
   * Returns what is wrong with the framing of a response. Correct are: neither field, one length in
   * decimal digits, also repeated, or {@code chunked} as the only transfer coding, which is the only
   * one that a client accepts without a request for more.
   *
   * @param contentLengths the values of {@code Content-Length}
   * @param transferEncodings the values of {@code Transfer-Encoding}
   * @return the fault, which names the fields and shows no value; null if there is none
   */
  public static @Nullable String fault(
      List<String> contentLengths, List<String> transferEncodings) {
    if (!transferEncodings.isEmpty()) {
      if (!contentLengths.isEmpty()) {
        return "it has both Content-Length and Transfer-Encoding";
      }
      return transferEncodings.size() == 1
              && transferEncodings.get(0).strip().equalsIgnoreCase("chunked")
          ? null
          : "its Transfer-Encoding is not chunked";
    }
    String first = null;
    for (String value : contentLengths) {
      String length = value.strip();
      if (!isLength(length)) {
        return "its Content-Length is not a number";
      }
      if (first != null && !length.equals(first)) {
        return "it has different values of Content-Length";
      }
      first = length;
    }
    return null;
  }

  private static boolean isLength(String value) {
    if (value.isEmpty() || value.length() > MAX_DIGITS) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return value.length() < MAX_DIGITS || value.compareTo("" + Long.MAX_VALUE) <= 0;
  }
}
