package com.beeper.desktop.internal.client;

import com.beeper.desktop.internal.transport.Arguments;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HexFormat;

/** Percent-encoding of the parts of a URL (RFC 3986, section 2.1), as UTF-8. */
public final class PercentEncoding {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** The unreserved characters, which never need encoding. */
  private static final BitSet UNRESERVED = new BitSet(128);

  /** The characters that are allowed in a path segment without encoding. */
  private static final BitSet SEGMENT = new BitSet(128);

  static {
    UNRESERVED.set('A', 'Z' + 1);
    UNRESERVED.set('a', 'z' + 1);
    UNRESERVED.set('0', '9' + 1);
    add(UNRESERVED, "-._~");
    SEGMENT.or(UNRESERVED);
    add(SEGMENT, "!$&'()*+,;=:@");
  }

  private PercentEncoding() {}

  private static void add(BitSet set, String characters) {
    for (int i = 0; i < characters.length(); i++) {
      set.set(characters.charAt(i));
    }
  }

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
   * Appends a name or a value of a query. Everything reserved is encoded, including {@code &} and
   * {@code +}.
   *
   * @param what names the value in exceptions
   */
  static void appendQuery(StringBuilder out, String value, String what) {
    append(out, value, UNRESERVED, what);
  }

  /**
   * Returns a name and a value of a query or form, encoded, with an equals sign between them.
   *
   * @throws IllegalArgumentException if one is null, the name is empty, or one cannot be encoded; the
   *     message omits the value
   */
  public static String pair(String name, String value) {
    Arguments.requireNonNull(name, "name");
    Arguments.requireNonNull(value, "value");
    if (name.isEmpty()) {
      throw new IllegalArgumentException("name must not be empty");
    }
    StringBuilder pair = new StringBuilder(name.length() + value.length() + 1);
    appendQuery(pair, name, "name");
    pair.append('=');
    appendQuery(pair, value, "the value of " + name);
    return pair.toString();
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
