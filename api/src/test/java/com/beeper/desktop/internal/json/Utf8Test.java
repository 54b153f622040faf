package com.beeper.desktop.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check agrees with the strict decoder of the JDK, but for NUL, which JSON never has. */
class Utf8Test {

  @Test
  void agreesWithJdkOnEverySequenceOfTwoBytes() {
    for (int first = 1; first < 256; first++) {
      for (int second = 1; second < 256; second++) {
        check(new byte[] {(byte) first, (byte) second});
      }
    }
  }

  @Test
  void agreesWithJdkOnLongerSequences() {
    int[] seconds = {0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0};
    int[] others = {0x7F, 0x80, 0xBF, 0xC0};
    for (int first = 0xC0; first < 256; first++) {
      for (int second : seconds) {
        for (int third : others) {
          check(new byte[] {(byte) first, (byte) second, (byte) third});
          for (int fourth : others) {
            check(new byte[] {(byte) first, (byte) second, (byte) third, (byte) fourth});
          }
        }
      }
    }
  }

  @Test
  void agreesWithJdkAtEveryOffsetOfLongText() {
    byte[] text = "plain text, then ü, €, 😀 and plain text again "
        .repeat(3)
        .getBytes(StandardCharsets.UTF_8);
    check(text);
    Random random = new Random(7);
    for (int i = 0; i < text.length; i++) {
      byte[] broken = text.clone();
      broken[i] = (byte) (0x80 | random.nextInt(128));
      check(broken);
      byte[] cut = java.util.Arrays.copyOf(text, i);
      check(cut);
    }
  }

  @Test
  void refusesInvalidByteAtEveryOffsetOfPlainText() {
    for (int i = 0; i < 100; i++) {
      byte[] broken = "x".repeat(100).getBytes(StandardCharsets.US_ASCII);
      broken[i] = (byte) 0xFF;
      assertThat(Utf8.check(broken, 0)).isEqualTo(i);
    }
  }

  @Test
  void returnsOffsetOfFirstByteOfInvalidSequence() {
    byte[] text = "abc€😀".getBytes(StandardCharsets.UTF_8);
    for (int i = 3; i < text.length; i++) {
      byte[] broken = text.clone();
      broken[i] = 'x';
      assertThat(Utf8.check(broken, 0)).isEqualTo(i == 3 ? 4 : i < 6 ? 3 : i == 6 ? 7 : 6);
    }
  }

  /** A text can be cut anywhere; the parser refuses it. */
  @Test
  void checksTextThatEndsWithinEscape() {
    byte[] text = "\\ud83d".getBytes(StandardCharsets.US_ASCII);
    for (int length = 0; length <= text.length; length++) {
      assertThat(Utf8.check(java.util.Arrays.copyOf(text, length), 0)).isNegative();
    }
  }

  @Test
  void refusesNul() {
    byte[] text = "{\"a\":1}........".getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < text.length; i++) {
      byte[] broken = text.clone();
      broken[i] = 0;
      assertThat(Utf8.check(broken, 0)).isEqualTo(i);
    }
  }

  private static void check(byte[] bytes) {
    boolean valid;
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      valid = true;
    } catch (CharacterCodingException e) {
      valid = false;
    }
    assertThat(Utf8.check(bytes, 0) < 0)
        .as(java.util.HexFormat.of().formatHex(bytes))
        .isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource({
    "plain text of some length, -1, false",
    "'a\\n\\u00e9\\ue000 text', -1, false",
    "'12345678\\ud83d\\uDE00', -2, false",
    "'12345\\ud83d\\uDE00', -2, false",
    "'\\\\ud83d', -2, false",
    "'\\\\\\ud83d', -2, true",
    "'\\uD800', -2, true",
    "'\\udfff', -2, true",
    "'\\ude00\\ud83d', -2, true",
    "'\\ud83d\\ud83d\\ude00', -2, true",
    "'\\udbff\\udc00', -2, false",
    "'\\udbff\\udc00 \\udbff', -2, true"
  })
  void findsEscapesOfSurrogatesAndHalfPairs(String text, int checked, boolean half) {
    for (int shift = 0; shift < 9; shift++) {
      byte[] bytes = (" ".repeat(shift) + '"' + text + '"').getBytes(StandardCharsets.UTF_8);
      assertThat(Utf8.check(bytes, 0)).isEqualTo(checked);
      assertThat(Utf8.hasHalfPair(bytes, bytes.length)).isEqualTo(half);
    }
  }
}
