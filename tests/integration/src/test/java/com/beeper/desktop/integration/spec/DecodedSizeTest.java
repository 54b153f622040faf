package com.beeper.desktop.integration.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.internal.json.DecodingOptions;
import com.beeper.desktop.internal.json.JsonDocument;
import com.beeper.desktop.internal.json.JsonType;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The memory that decoded values occupy, and its limit. */
class DecodedSizeTest {

  private static final int SIZE = 500_000;

  /** The bound in docs/limits.md. */
  private static final int BYTES_PER_BYTE = 32;

  private static final Codec CODEC = ShippedBackEnds.CODECS.get("jackson");

  private static final JsonType<?> MESSAGES =
      SdkReflection.responseType("messages.list").orElseThrow();

  /** Returns a text with many elements in the place of {@code %s}. */
  private static byte[] text(String around, String element) {
    String many = (element + ",").repeat(SIZE / (element.length() + 1));
    return around
        .replace("%s", many.substring(0, many.length() - 1))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static Object read(byte[] json, JsonType<?> type, long maxBytes) {
    return JsonDocument.read(CODEC, json, type, new DecodingOptions(false, maxBytes));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "1.5",
        "1e999",
        "\"a\"",
        "[1]",
        "{\"a\":1}",
        "{\"a\":1,\"b\":2}",
        "{\"type\":\"a\"}",
        "{\"seen\":{}}",
        "{\"seen\":{\"a\":1}}"
      })
  void decodedValueIsBoundedAndCounted(String element) {
    for (JsonType<?> type : List.of(JsonType.ANY, MESSAGES)) {
      byte[] json = text("{\"items\":[%s]}", element);
      Object value;
      long before = used();
      try {
        value = read(json, type, Long.MAX_VALUE);
      } catch (DecodingException e) {
        // The element is not one of this type.
        continue;
      }
      long live;
      try {
        live = used() - before;
      } finally {
        Reference.reachabilityFence(value);
      }
      assertThat(live).as("bytes of %s", type).isLessThan((long) BYTES_PER_BYTE * json.length);
      // The count is at least three quarters of the live bytes, and not far above them.
      assertThatExceptionOfType(DecodingException.class)
          .isThrownBy(() -> read(json, type, live * 3 / 4))
          .withMessageContaining("maxDecodedBytes");
    }
  }
}
