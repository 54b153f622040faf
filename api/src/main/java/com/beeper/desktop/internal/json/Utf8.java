package com.beeper.desktop.internal.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Strict check of UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF.
 *
 * <p>Written by hand, because {@code CharsetDecoder} would decode the text that the parser decodes
 * again, which takes several times as long.
 */
final class Utf8 {

  /** The text is valid and has no escape of a surrogate, and so no half of a pair. */
  static final int VALID = -1;

  /** The text is valid and may have escapes of surrogates, which need not be pairs. */
  static final int VALID_WITH_SURROGATES = -2;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long HIGH_BITS = 0x8080808080808080L;

  private Utf8() {}

  /**
   * Checks a JSON text. NUL bytes are not valid JSON.
   *
   * @return the offset of the first byte that is not valid, {@link #VALID} or {@link
   *     #VALID_WITH_SURROGATES}
   */
  static int check(byte[] bytes, int from) {
    int valid = VALID;
    int i = from;
    while (true) {
      i = skipPlain(bytes, i);
      if (i == bytes.length) {
        return valid;
      }
      int lead = bytes[i] & 0xFF;
      if (lead == '\\') {
        if (isSurrogateEscape(bytes, i)) {
          valid = VALID_WITH_SURROGATES;
        }
        i++;
        continue;
      }
      int length = sequenceLength(lead);
      if (length == 0 || i + length > bytes.length || !isValidSecond(lead, bytes[i + 1] & 0xFF)) {
        return i;
      }
      for (int k = 2; k < length; k++) {
        if ((bytes[i + k] & 0xC0) != 0x80) {
          return i;
        }
      }
      i += length;
    }
  }

  /**
   * Returns the offset of the next byte that is not ASCII, is zero or is a backslash; the length if
   * there is none.
   */
  private static int skipPlain(byte[] bytes, int from) {
    int i = from;
    // Most text is plain: look at many bytes at a time while that holds.
    while (i + 4 * Long.BYTES <= bytes.length
        && ((marks(bytes, i)
                    | marks(bytes, i + Long.BYTES)
                    | marks(bytes, i + 2 * Long.BYTES)
                    | marks(bytes, i + 3 * Long.BYTES))
                & HIGH_BITS)
            == 0) {
      i += 4 * Long.BYTES;
    }
    while (i + Long.BYTES <= bytes.length) {
      long marks = marks(bytes, i) & HIGH_BITS;
      if (marks != 0) {
        return i + Long.numberOfTrailingZeros(marks) / Byte.SIZE;
      }
      i += Long.BYTES;
    }
    while (i < bytes.length && bytes[i] > 0 && bytes[i] != '\\') {
      i++;
    }
    return i;
  }

  /** Returns whether the backslash at an offset starts an escape of half a surrogate pair. */
  private static boolean isSurrogateEscape(byte[] bytes, int at) {
    return at + 3 < bytes.length
        && bytes[at + 1] == 'u'
        && (bytes[at + 2] | 0x20) == 'd'
        && bytes[at + 3] >= '8';
  }

  /**
   * Returns whether a valid JSON text has an escape of half a surrogate pair without its other half.
   */
  static boolean hasHalfPair(byte[] bytes, int length) {
    int i = 0;
    while (i < length) {
      if (bytes[i] != '\\') {
        i++;
      } else if (!isSurrogateEscape(bytes, i)) {
        i += 2;
      } else if (isHighHalf(bytes, i)
          && i + 9 < length
          && bytes[i + 6] == '\\'
          && isSurrogateEscape(bytes, i + 6)
          && !isHighHalf(bytes, i + 6)) {
        i += 12;
      } else {
        return true;
      }
    }
    return false;
  }

  private static boolean isHighHalf(byte[] bytes, int at) {
    return (bytes[at + 3] | 0x20) <= 'b';
  }

  /**
   * Returns eight bytes, of which the first with its high bit set is the first that is not ASCII, is
   * zero or is a backslash. The bytes after that one are undefined.
   */
  private static long marks(byte[] bytes, int at) {
    long eight = (long) LONGS.get(bytes, at);
    long withoutBackslashes = eight ^ 0x5C5C5C5C5C5C5C5CL;
    return eight | (eight - 0x0101010101010101L) | (withoutBackslashes - 0x0101010101010101L);
  }

  private static int sequenceLength(int lead) {
    if (lead >= 0xC2 && lead <= 0xDF) {
      return 2;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
      return 3;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
      return 4;
    }
    return 0;
  }

  private static boolean isValidSecond(int lead, int second) {
    int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    return second >= low && second <= high;
  }
}
