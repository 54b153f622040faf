package com.beeper.desktop.internal.client;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HexFormat;

/** Percent-encoding of what goes into a URL (RFC 3986, section 2.1), as UTF-8. */
final class PercentEncoding {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** The unreserved characters, which never need encoding. */
  private static final BitSet UNRESERVED = new BitSet(128);

  /** What may stand in a path segment as it is. */
  private static final BitSet SEGMENT = new BitSet(128);

  static {
    UNRESERVED.set('A', 'Z' + 1);
    UNRESERVED.set('a', 'z' + 1);
    UNRESERVED.set('0', '9' + 1);
    "-._~".chars().forEach(UNRESERVED::set);
    SEGMENT.or(UNRESERVED);
    "!$&'()*+,;=:@".chars().forEach(SEGMENT::set);
  }

  private PercentEncoding() {}

  static boolean isSegmentCharacter(char c) {
    return SEGMENT.get(c);
  }

  /**
   * Appends one segment of a path.
   *
   * @param what names the value in exceptions
   */
  static void appendSegment(StringBuilder out, String value, String what) {
    append(out, value, SEGMENT, what);
  }

  /**
   * Appends a name or a value of a query. Everything reserved is encoded, so that neither {@code &}
   * nor {@code +} can mean something else on the way.
   *
   * @param what names the value in exceptions
   */
  static void appendQuery(StringBuilder out, String value, String what) {
    append(out, value, UNRESERVED, what);
  }

  private static void append(StringBuilder out, String value, BitSet kept, String what) {
    int length = value.length();
    int i = 0;
    while (i < length) {
      int start = i;
      while (i < length && kept.get(value.charAt(i))) {
        i++;
      }
      out.append(value, start, i);
      if (i < length) {
        int codePoint = value.codePointAt(i);
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
          throw new IllegalArgumentException(
              what + " has half a surrogate pair at index " + i + ", which UTF-8 cannot hold");
        }
        for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
          out.append('%');
          HEX.toHexDigits(out, b);
        }
        i += Character.charCount(codePoint);
      }
    }
  }
}
