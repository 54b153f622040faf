package com.beeper.desktop.tck.codec;

import static com.beeper.desktop.tck.codec.CodecAssertions.assertRevealsNothing;
import static com.beeper.desktop.tck.codec.TokenText.plain;
import static com.beeper.desktop.tck.codec.TokenText.reader;
import static com.beeper.desktop.tck.codec.TokenText.tokens;
import static com.beeper.desktop.tck.codec.TokenText.utf8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonToken;
import com.beeper.desktop.tck.codec.samples.SimpleBean;
import java.io.IOException;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for reading tokens. */
abstract class TokenReadingRules {

  private final CodecTck tck;

  TokenReadingRules(CodecTck tck) {
    this.tck = tck;
  }

  @Test
  void readsEveryToken() throws IOException {
    assertEquals(
        List.of(
            "BEGIN_OBJECT",
            "NAME:a",
            "BEGIN_ARRAY",
            "TRUE",
            "FALSE",
            "NULL",
            "END_ARRAY",
            "NAME:b",
            "BEGIN_OBJECT",
            "END_OBJECT",
            "NAME:",
            "STRING:",
            "NAME:n",
            "NUMBER:-1.50",
            "END_OBJECT"),
        tokens(
            tck.codec(),
            " {\t\"a\" :[ true,false ,null]\r\n,\"b\":{},\"\":\"\" , \"n\":-1.50} \n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"text\"", "17", "true", "false", "null", "[]", "{}", "0", "-1"})
  void readsEveryTopLevelValue(String json) throws IOException {
    JsonReader reader = reader(tck.codec(), json);
    assertTrue(reader.next() != JsonToken.END_DOCUMENT);
    reader.close();
    assertFalse(tokens(tck.codec(), json).isEmpty());
  }

  @Test
  void resolvesEscapes() throws IOException {
    assertEquals(
        List.of(
            "BEGIN_OBJECT", "NAME:\"\\/\b\f\n\r\t\u0000A\u2028é€",
            "STRING:\"\\/\b\f\n\r\t\u0000A\u2028é€", "END_OBJECT"),
        tokens(
            tck.codec(),
            "{X:X}"
                .replace(
                    "X", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0000\\u0041\\u2028\\u00E9\\u20aC\"")));
    StringBuilder escaped = new StringBuilder("\"");
    StringBuilder resolved = new StringBuilder();
    for (int c = 0; c <= 0xFFFF; c++) {
      if (!Character.isSurrogate((char) c)) {
        escaped.append(String.format("\\u%04x", c));
        resolved.append((char) c);
      }
    }
    assertEquals(
        List.of("STRING:" + resolved), tokens(tck.codec(), escaped.append('"').toString()));
  }

  @Test
  void readsSurrogatePairs() throws IOException {
    assertEquals(
        List.of("BEGIN_ARRAY", "STRING:😀", "STRING:😀\u2029", "END_ARRAY"),
        tokens(tck.codec(), "[\"\\ud83d\\uDE00\",\"😀\u2029\"]"));
    StringBuilder escaped = new StringBuilder("\"");
    StringBuilder resolved = new StringBuilder();
    for (int high = 0xD800; high <= 0xDBFF; high++) {
      // Covers each high and each low surrogate once.
      int low = high + 0x400;
      escaped.append(String.format("\\u%04x\\u%04x", high, low));
      resolved.append((char) high).append((char) low);
    }
    assertEquals(
        List.of("STRING:" + resolved), tokens(tck.codec(), escaped.append('"').toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"d83d", "de00", "d800", "dfff"})
  void keepsOrRejectsLoneSurrogate(String half) throws IOException {
    try {
      assertEquals(
          List.of("STRING:a" + (char) Integer.parseInt(half, 16) + "b"),
          tokens(tck.codec(), "\"a\\u" + half + "b\""));
    } catch (CodecException e) {
      assertRevealsNothing(e);
    }
  }

  @Test
  void returnsSameTextWhenReadTwice() throws IOException {
    try (JsonReader reader = reader(tck.codec(), "{\"a\\n\":\"é\",\"b\":1.50}")) {
      assertEquals(JsonToken.BEGIN_OBJECT, reader.next());
      for (String text : List.of("a\n", "é", "b", "1.50")) {
        reader.next();
        assertEquals(text, reader.text());
        assertEquals(text, reader.text());
      }
    }
  }

  @Test
  void skipsUnreadTexts() throws IOException {
    try (JsonReader reader =
        reader(tck.codec(), "{\"a\":\"\\u00e9\\n😀\",\"b\":1.50,\"c\":true}")) {
      for (JsonToken token : List.of(
          JsonToken.BEGIN_OBJECT,
          JsonToken.NAME,
          JsonToken.STRING,
          JsonToken.NAME,
          JsonToken.NUMBER,
          JsonToken.NAME)) {
        assertEquals(token, reader.next());
      }
      assertEquals("c", reader.text());
      assertEquals(JsonToken.TRUE, reader.next());
    }
  }

  @Test
  void leavesInputArrayUnchanged() throws IOException {
    byte[] json = utf8("[{\"name\":\"\\u00e9\",\"count\":1}]");
    byte[] before = json.clone();
    tokens(tck.codec(), json, 0, json.length);
    tck.codec().read(json, 0, json.length, SimpleBean[].class);
    assertArrayEquals(before, json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "-0.0",
        "1.0",
        "1.50",
        "1e5",
        "1E5",
        "1E+400",
        "1e-400",
        "0e0",
        "123456789",
        "-9223372036854775808",
        "9223372036854775807",
        "9223372036854775808",
        "3.141592653589793238462643383279502884197169399375105820974944592307816406286"
      })
  void keepsNumberLiterals(String literal) throws IOException {
    assertEquals(List.of("NUMBER:" + literal), tokens(tck.codec(), literal));
    assertEquals(
        List.of("BEGIN_OBJECT", "NAME:n", "NUMBER:" + literal, "END_OBJECT"),
        tokens(tck.codec(), "{\"n\":" + literal + "}"));
    assertEquals(
        List.of("BEGIN_ARRAY", "NUMBER:" + literal, "NUMBER:" + literal, "END_ARRAY"),
        tokens(tck.codec(), "[" + literal + " ," + literal + "]"));
  }

  /** A parser that computes such a number needs minutes, or all of the memory. */
  @ParameterizedTest
  @ValueSource(
      strings = {"1e-500000000", "1E+500000000", "-1.5e999999999", "0e-999999999", "1e99999999999"})
  void keepsLiteralsOfHugeNumbers(String literal) {
    Codec codec = tck.codec();
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
      assertEquals(
          List.of("BEGIN_ARRAY", "NUMBER:" + literal, "END_ARRAY"),
          tokens(codec, "[" + literal + "]"));
      try (JsonReader reader = reader(codec, "[" + literal + ",true]")) {
        assertEquals(JsonToken.BEGIN_ARRAY, reader.next());
        assertEquals(JsonToken.NUMBER, reader.next());
        assertEquals(JsonToken.TRUE, reader.next());
      }
    });
  }

  @Test
  void keepsLongNumberLiterals() throws IOException {
    for (String literal : List.of(
        "1".repeat(1000), "-" + "9".repeat(999), "0." + "7".repeat(998), "1." + "0".repeat(998))) {
      assertEquals(
          List.of("BEGIN_ARRAY", "NUMBER:" + literal, "END_ARRAY"),
          tokens(tck.codec(), "[" + literal + "]"));
    }
  }

  /** A parser that counts in a {@code long} overflows to zero within these numbers. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "184467440737095516160",
        "-184467440737095516161",
        "100000000000000000000000000000000000000000000000000000000000000000"
      })
  void keepsLiteralsThatOverflowLong(String literal) throws IOException {
    try {
      assertEquals(List.of("NUMBER:" + literal), tokens(tck.codec(), literal));
    } catch (CodecException e) {
      assertFalse(tck.readsEveryInteger(), "refused " + literal);
      assertRevealsNothing(e);
    }
  }

  @Test
  void readsLongTexts() throws IOException {
    // Exceeds the default limits of libraries: 15 million characters (Parsson), 20 (Jackson).
    String text = "é".repeat(21_000_000);
    assertEquals(text, plain(tck.codec(), "\"" + text + "\""));
    // The default limit of Jackson for names is 50,000.
    String name = "n".repeat(300_000);
    assertEquals(Map.of(name, List.of()), plain(tck.codec(), "{\"" + name + "\":[]}"));
  }

  @Test
  void readsSurrogatePairsAcrossBuffers() throws IOException {
    for (int shift = 0; shift < 4; shift++) {
      String text = "x".repeat(shift) + "é😀\n€".repeat(6000);
      String json = "\"" + text.replace("\n", "\\n") + "\"";
      assertEquals(List.of("STRING:" + text), tokens(tck.codec(), json));
    }
  }

  @Test
  void readsDeepNesting() throws IOException {
    int depth = 256;
    String json = "[".repeat(depth) + "]".repeat(depth);
    assertEquals(2 * depth, tokens(tck.codec(), json).size());
    json = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    assertEquals(3 * depth + 1, tokens(tck.codec(), json).size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 100_000})
  void readsOrRejectsVeryDeepNesting(int depth) throws IOException {
    String json = "[".repeat(depth) + "]".repeat(depth);
    try {
      assertEquals(2 * depth, tokens(tck.codec(), json).size());
    } catch (CodecException e) {
      assertRevealsNothing(e);
    }
  }

  /**
   * A codec may cache the names of a model for its life, but not what a peer can send without limit.
   */
  @Test
  void forgetsLongNames() throws Exception {
    Codec codec = tck.codec();
    ReferenceQueue<String> forgotten = new ReferenceQueue<>();
    List<Reference<String>> names = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      try (JsonReader reader = reader(codec, "{\"" + i + "n".repeat(100_000) + "\":0}")) {
        assertEquals(JsonToken.BEGIN_OBJECT, reader.next());
        assertEquals(JsonToken.NAME, reader.next());
        names.add(new WeakReference<>(reader.text(), forgotten));
        assertEquals(JsonToken.NUMBER, reader.next());
        assertEquals(JsonToken.END_OBJECT, reader.next());
        assertEquals(JsonToken.END_DOCUMENT, reader.next());
      }
    }
    try {
      tokens(codec, "{}");
      for (int attempt = 0;
          attempt < 10 && names.stream().anyMatch(name -> !name.refersTo(null));
          attempt++) {
        System.gc();
        forgotten.remove(100);
      }
      assertEquals(0, names.stream().filter(name -> !name.refersTo(null)).count());
    } finally {
      Reference.reachabilityFence(codec);
    }
  }

  @Test
  void returnsDuplicateNamesInOrder() throws IOException {
    assertEquals(
        List.of("BEGIN_OBJECT", "NAME:a", "NUMBER:1", "NAME:a", "NUMBER:2", "END_OBJECT"),
        tokens(tck.codec(), "{\"a\":1,\"a\":2}"));
  }

  @Test
  void readsGivenSliceOnly() throws IOException {
    byte[] json = utf8("]]]{\"a\":\"é\"}}}}");
    assertEquals(
        List.of("BEGIN_OBJECT", "NAME:a", "STRING:é", "END_OBJECT"),
        tokens(tck.codec(), json, 3, json.length - 6));
    byte[] number = utf8("12345");
    assertEquals(List.of("NUMBER:23"), tokens(tck.codec(), number, 1, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t\r ", "                    "})
  void returnsEndOfDocumentForEmptyText(String json) throws IOException {
    try (JsonReader reader = reader(tck.codec(), json)) {
      assertEquals(JsonToken.END_DOCUMENT, reader.next());
    } catch (CodecException e) {
      assertRevealsNothing(e);
    }
  }

  @Test
  void failsWhenTextIsTruncated() {
    byte[] json = utf8("{\"SECRET\":[1.5e3,{\"é\":\"\\u00e9😀\"},true,false,null,-0],\"b\":\"\"}");
    Codec codec = tck.codec();
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
      for (int length = 0; length < json.length; length++) {
        try {
          // A truncated character may be reported or read as another one.
          tokens(codec, Arrays.copyOf(json, length), 0, length);
          assertEquals(0, length, "the truncated text did not fail");
        } catch (CodecException e) {
          assertRevealsNothing(e);
        } catch (RuntimeException e) {
          fail("truncated after " + length + " bytes", e);
        }
      }
    });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SECRET",
        "{SECRET:1}",
        "{'a':1}",
        "['a']",
        "[1,]",
        "[,1]",
        "[1 2]",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "{\"a\":}",
        "{,}",
        "{\"a\"}",
        "{1:2}",
        "{null:2}",
        "[1}",
        "{\"a\":1]",
        "]",
        "}",
        ":",
        ",",
        "\"",
        "\"SECRET",
        "\"a\nb\"",
        "\"a\tb\"",
        "\"\\x41\"",
        "\"\\u12G4\"",
        "\"\\u12\"",
        "\"\\\"",
        "\"\\'\"",
        "01",
        "-01",
        "+1",
        ".5",
        "1.",
        "1.e5",
        "1e",
        "1e+",
        "-",
        "--1",
        "0x10",
        "1_000",
        "1f",
        "NaN",
        "Infinity",
        "-Infinity",
        "tru",
        "trUe",
        "True",
        "nul",
        "nulll",
        "fals",
        "undefined",
        "// SECRET\n1",
        "/* SECRET */ 1",
        "# SECRET\n1",
        "[1/**/]",
        "1;",
        "(1)",
        "[\u00a01]",
        "[\u000b1]",
        "[\u2028]",
        "[\ufeff1]"
      })
  void failsWhenTextIsNotJson(String json) {
    CodecException e = assertThrows(CodecException.class, () -> tokens(tck.codec(), json));
    assertRevealsNothing(e);
    assertNull(e.path());
    // Libraries may count the end more than once.
    assertTrue(e.offset() <= 2 * json.length() + 2, () -> "offset " + e.offset());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}{}", "[][]", "1 2", "\"a\" \"b\"", "null,", "{}]", "[]}", "true SECRET"})
  void reportsTextAfterValue(String json) throws IOException {
    try (JsonReader reader = reader(tck.codec(), json)) {
      JsonToken first = reader.next();
      if (first == JsonToken.BEGIN_OBJECT || first == JsonToken.BEGIN_ARRAY) {
        reader.next();
      }
      JsonToken behind;
      try {
        behind = reader.next();
      } catch (CodecException e) {
        assertRevealsNothing(e);
        return;
      }
      assertTrue(behind != JsonToken.END_DOCUMENT, "the trailing text was ignored");
    }
  }

  @Test
  void reportsOffsetOfMalformedText() {
    CodecException e =
        assertThrows(CodecException.class, () -> tokens(tck.codec(), "{\"a\":1,\"b\":SECRET}"));
    // Libraries report the offset before or after the character, or after the token, or none.
    assertTrue(
        e.offset() == -1 || (e.offset() >= 10 && e.offset() <= 18), () -> "offset " + e.offset());
  }
}
