package com.beeper.desktop.internal.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Strict check of UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF. */
final class Utf8 {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final long HIGH_BITS = 0x8080808080808080L;

  private Utf8() {}

  /**
   * Returns the offset of the first byte that is not valid, or -1. NUL bytes are not valid JSON.
   */
  static int firstInvalid(byte[] bytes, int from) {
    int i = from;
    while (i < bytes.length) {
      // Most text is ASCII: look at eight bytes at a time while that holds.
      while (i + Long.BYTES <= bytes.length && isPlainAscii((long) LONGS.get(bytes, i))) {
        i += Long.BYTES;
      }
      if (i == bytes.length) {
        break;
      }
      int lead = bytes[i] & 0xFF;
      if (lead == 0) {
        return i;
      } else if (lead < 0x80) {
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
    return -1;
  }

  /** No high bit, and no byte that is zero. */
  private static boolean isPlainAscii(long eight) {
    return (eight & HIGH_BITS) == 0 && ((eight - 0x0101010101010101L) & HIGH_BITS) == 0;
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
