package com.beeper.desktop.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The check agrees with the strict decoder of the JDK, but for NUL, which JSON never has. */
class Utf8Test {

  @Test
  void agreesWithTheJdkOnEverySequenceOfTwoBytes() {
    for (int first = 1; first < 256; first++) {
      for (int second = 1; second < 256; second++) {
        check(new byte[] {(byte) first, (byte) second});
      }
    }
  }

  @Test
  void agreesWithTheJdkOnLongerSequences() {
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
  void agreesWithTheJdkAtEveryOffsetOfALongText() {
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
  void refusesNul() {
    byte[] text = "{\"a\":1}........".getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < text.length; i++) {
      byte[] broken = text.clone();
      broken[i] = 0;
      assertThat(Utf8.firstInvalid(broken, 0)).isEqualTo(i);
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
    assertThat(Utf8.firstInvalid(bytes, 0) < 0)
        .as(java.util.HexFormat.of().formatHex(bytes))
        .isEqualTo(valid);
  }
}
