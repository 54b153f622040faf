package com.beeper.desktop.tck.codec;

import static com.beeper.desktop.tck.codec.TokenText.plain;
import static com.beeper.desktop.tck.codec.TokenText.reader;
import static com.beeper.desktop.tck.codec.TokenText.tokens;
import static com.beeper.desktop.tck.codec.TokenText.utf8;
import static com.beeper.desktop.tck.codec.TokenText.write;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.beeper.desktop.accounts.Account;
import com.beeper.desktop.bridges.CookiesLoginStep;
import com.beeper.desktop.bridges.CurrentStep;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.bridges.UnrecognizedCurrentStep;
import com.beeper.desktop.bridges.UserInputLoginStep;
import com.beeper.desktop.chats.CapabilitySupportLevel;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonToken;
import com.beeper.desktop.codec.JsonWriter;
import com.beeper.desktop.codec.TypeRef;
import com.beeper.desktop.codec.support.ModelBinding;
import com.beeper.desktop.tck.codec.samples.Abstract;
import com.beeper.desktop.tck.codec.samples.Bean;
import com.beeper.desktop.tck.codec.samples.Broken;
import com.beeper.desktop.tck.codec.samples.Envelope;
import com.beeper.desktop.tck.codec.samples.Keyed;
import com.beeper.desktop.tck.codec.samples.Outer;
import com.beeper.desktop.tck.codec.samples.Point;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link Codec} must do, whatever its JSON library does by itself.
 *
 * <p>Extend it, and give the codec. The tests look at tokens, at types of a user's own, and at the
 * SDK's models nested in them.
 */
public abstract class CodecTck {

  private static final String SESSION = """
      {"bridgeID":"local-whatsapp","loginSessionID":"123","status":"waiting_for_input",\
      "currentStep":{"fields":[{"id":"code","type":"2fa_code","optional":true}],"stepID":"s1",\
      "type":"user_input","more":[1.0,-0,1E+2,12345678901234567890,null,{"é\\u2028":"\\ud83d\\ude00"}]},\
      "unknown":{"a":[]},"error":null}""";

  private static final String COOKIES = """
      {"type":"cookies","stepID":"s2","url":"https://example.com","fields":[]}""";

  /** For those who extend this class. */
  protected CodecTck() {}

  /**
   * Makes the codec under test.
   *
   * @return a new codec
   */
  protected abstract Codec codec();

  /**
   * Reads with the library itself, set up by the user for the SDK's models: not through a codec.
   *
   * @param json the text
   * @param type the type of the value
   * @return the value
   * @throws Exception as the library does
   */
  protected abstract @Nullable Object readDirectly(String json, Type type) throws Exception;

  /**
   * Writes with the library itself, set up by the user for the SDK's models: not through a codec.
   *
   * @param value the value
   * @param type its type
   * @return the text
   * @throws Exception as the library does
   */
  protected abstract String writeDirectly(Object value, Type type) throws Exception;

  /**
   * Tells whether the library reads integers of any value. Override it with false for a library
   * whose parser loses its way in some of more than 19 digits; it must refuse them then, and the
   * users of the codec should know.
   *
   * @return whether no integer of up to 1,000 digits is refused
   */
  protected boolean readsEveryInteger() {
    return true;
  }

  // Reading tokens

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
        tokens(codec(), " {\t\"a\" :[ true,false ,null]\r\n,\"b\":{},\"\":\"\" , \"n\":-1.50} \n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"text\"", "17", "true", "false", "null", "[]", "{}", "0", "-1"})
  void readsEveryValueAtTheTop(String json) throws IOException {
    JsonReader reader = reader(codec(), json);
    assertTrue(reader.next() != JsonToken.END_DOCUMENT);
    reader.close();
    assertFalse(tokens(codec(), json).isEmpty());
  }

  @Test
  void resolvesEscapes() throws IOException {
    assertEquals(
        List.of(
            "BEGIN_OBJECT", "NAME:\"\\/\b\f\n\r\t\u0000A\u2028é€",
            "STRING:\"\\/\b\f\n\r\t\u0000A\u2028é€", "END_OBJECT"),
        tokens(
            codec(),
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
        List.of("STRING:" + resolved), tokens(codec(), escaped.append('"').toString()));
  }

  @Test
  void readsSurrogatePairs() throws IOException {
    assertEquals(
        List.of("BEGIN_ARRAY", "STRING:😀", "STRING:😀\u2029", "END_ARRAY"),
        tokens(codec(), "[\"\\ud83d\\uDE00\",\"😀\u2029\"]"));
    StringBuilder escaped = new StringBuilder("\"");
    StringBuilder resolved = new StringBuilder();
    for (int high = 0xD800; high <= 0xDBFF; high++) {
      // Each first half and each second half once.
      int low = high + 0x400;
      escaped.append(String.format("\\u%04x\\u%04x", high, low));
      resolved.append((char) high).append((char) low);
    }
    assertEquals(
        List.of("STRING:" + resolved), tokens(codec(), escaped.append('"').toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"d83d", "de00", "d800", "dfff"})
  void keepsOrRefusesHalfASurrogatePair(String half) throws IOException {
    try {
      assertEquals(
          List.of("STRING:a" + (char) Integer.parseInt(half, 16) + "b"),
          tokens(codec(), "\"a\\u" + half + "b\""));
    } catch (CodecException e) {
      assertTellsNothing(e);
    }
  }

  @Test
  void givesTheTextOfATokenAgain() throws IOException {
    try (JsonReader reader = reader(codec(), "{\"a\\n\":\"é\",\"b\":1.50}")) {
      assertEquals(JsonToken.BEGIN_OBJECT, reader.next());
      for (String text : List.of("a\n", "é", "b", "1.50")) {
        reader.next();
        assertEquals(text, reader.text());
        assertEquals(text, reader.text());
      }
    }
  }

  @Test
  void goesPastTextsThatNobodyAsksFor() throws IOException {
    try (JsonReader reader = reader(codec(), "{\"a\":\"\\u00e9\\n😀\",\"b\":1.50,\"c\":true}")) {
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
  void leavesTheArrayAsItIs() throws IOException {
    byte[] json = utf8("[{\"name\":\"\\u00e9\",\"count\":1}]");
    byte[] before = json.clone();
    tokens(codec(), json, 0, json.length);
    codec().read(json, 0, json.length, Bean[].class);
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
  void keepsTheLiteralOfNumbers(String literal) throws IOException {
    assertEquals(List.of("NUMBER:" + literal), tokens(codec(), literal));
    assertEquals(
        List.of("BEGIN_OBJECT", "NAME:n", "NUMBER:" + literal, "END_OBJECT"),
        tokens(codec(), "{\"n\":" + literal + "}"));
    assertEquals(
        List.of("BEGIN_ARRAY", "NUMBER:" + literal, "NUMBER:" + literal, "END_ARRAY"),
        tokens(codec(), "[" + literal + " ," + literal + "]"));
  }

  @Test
  void keepsTheLiteralOfLongNumbers() throws IOException {
    for (String literal : List.of(
        "1".repeat(1000), "-" + "9".repeat(999), "0." + "7".repeat(998), "1." + "0".repeat(998))) {
      assertEquals(
          List.of("BEGIN_ARRAY", "NUMBER:" + literal, "END_ARRAY"),
          tokens(codec(), "[" + literal + "]"));
    }
  }

  /** A {@code long} that runs over is zero in the midst of them, which looks like a leading zero. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "184467440737095516160",
        "-184467440737095516161",
        "100000000000000000000000000000000000000000000000000000000000000000"
      })
  void keepsTheLiteralOfNumbersThatRunOver(String literal) throws IOException {
    try {
      assertEquals(List.of("NUMBER:" + literal), tokens(codec(), literal));
    } catch (CodecException e) {
      assertFalse(readsEveryInteger(), "refused " + literal);
      assertTellsNothing(e);
    }
  }

  @Test
  void readsLongTexts() throws IOException {
    // More than any library lets pass by itself: Parsson 15 million characters, Jackson 20.
    String text = "é".repeat(21_000_000);
    assertEquals(text, plain(codec(), "\"" + text + "\""));
    // Jackson's own limit for names is 50,000.
    String name = "n".repeat(300_000);
    assertEquals(Map.of(name, List.of()), plain(codec(), "{\"" + name + "\":[]}"));
  }

  @Test
  void readsPairsAcrossTheBoundsOfBuffers() throws IOException {
    for (int shift = 0; shift < 4; shift++) {
      String text = "x".repeat(shift) + "é😀\n€".repeat(6000);
      String json = "\"" + text.replace("\n", "\\n") + "\"";
      assertEquals(List.of("STRING:" + text), tokens(codec(), json));
    }
  }

  @Test
  void readsDeepNesting() throws IOException {
    int depth = 256;
    String json = "[".repeat(depth) + "]".repeat(depth);
    assertEquals(2 * depth, tokens(codec(), json).size());
    json = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    assertEquals(3 * depth + 1, tokens(codec(), json).size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 100_000})
  void readsOrRefusesVeryDeepNesting(int depth) throws IOException {
    String json = "[".repeat(depth) + "]".repeat(depth);
    try {
      assertEquals(2 * depth, tokens(codec(), json).size());
    } catch (CodecException e) {
      assertTellsNothing(e);
    }
  }

  @Test
  void givesDuplicateNamesInOrder() throws IOException {
    assertEquals(
        List.of("BEGIN_OBJECT", "NAME:a", "NUMBER:1", "NAME:a", "NUMBER:2", "END_OBJECT"),
        tokens(codec(), "{\"a\":1,\"a\":2}"));
  }

  @Test
  void readsNoMoreThanItsPartOfTheArray() throws IOException {
    byte[] json = utf8("]]]{\"a\":\"é\"}}}}");
    assertEquals(
        List.of("BEGIN_OBJECT", "NAME:a", "STRING:é", "END_OBJECT"),
        tokens(codec(), json, 3, json.length - 6));
    byte[] number = utf8("12345");
    assertEquals(List.of("NUMBER:23"), tokens(codec(), number, 1, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t\r ", "                    "})
  void findsNothingInEmptyText(String json) throws IOException {
    try (JsonReader reader = reader(codec(), json)) {
      assertEquals(JsonToken.END_DOCUMENT, reader.next());
    } catch (CodecException e) {
      assertTellsNothing(e);
    }
  }

  @Test
  void noticesWhereTextIsCutOff() {
    byte[] json = utf8("{\"SECRET\":[1.5e3,{\"é\":\"\\u00e9😀\"},true,false,null,-0],\"b\":\"\"}");
    Codec codec = codec();
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
      for (int length = 0; length < json.length; length++) {
        try {
          // Half of a character may be seen as such, or as another one.
          tokens(codec, Arrays.copyOf(json, length), 0, length);
          assertEquals(0, length, "no failure when cut off");
        } catch (CodecException e) {
          assertTellsNothing(e);
        } catch (RuntimeException e) {
          fail("cut off after " + length + " bytes", e);
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
  void refusesWhatIsNotJson(String json) {
    CodecException e = assertThrows(CodecException.class, () -> tokens(codec(), json));
    assertTellsNothing(e);
    assertNull(e.path());
    // A library that finds the end too early may count it more than once.
    assertTrue(e.offset() <= 2 * json.length() + 2, () -> "offset " + e.offset());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}{}", "[][]", "1 2", "\"a\" \"b\"", "null,", "{}]", "[]}", "true SECRET"})
  void showsWhatComesBehindTheValue(String json) throws IOException {
    try (JsonReader reader = reader(codec(), json)) {
      JsonToken first = reader.next();
      if (first == JsonToken.BEGIN_OBJECT || first == JsonToken.BEGIN_ARRAY) {
        reader.next();
      }
      JsonToken behind;
      try {
        behind = reader.next();
      } catch (CodecException e) {
        assertTellsNothing(e);
        return;
      }
      assertTrue(behind != JsonToken.END_DOCUMENT, "trailing text goes unnoticed");
    }
  }

  @Test
  void tellsWhereTextIsMalformed() {
    CodecException e =
        assertThrows(CodecException.class, () -> tokens(codec(), "{\"a\":1,\"b\":SECRET}"));
    // Libraries count up to the character, over it, or to the end of the word, or do not tell.
    assertTrue(
        e.offset() == -1 || (e.offset() >= 10 && e.offset() <= 18), () -> "offset " + e.offset());
  }

  private static void assertTellsNothing(CodecException e) {
    assertNotNull(e.getMessage());
    assertFalse(String.valueOf(e.getMessage()).contains("SECRET"), e.getMessage());
    assertNull(e.getCause());
    assertEquals(0, e.getSuppressed().length);
  }

  // Writing tokens

  @Test
  void writesEveryToken() throws IOException {
    assertEquals(
        "{\"a\":[true,false,null,[],{}],\"\":\"\",\"o\":{\"n\":-1,\"s\":\"t\"}}",
        write(codec(), writer -> {
          writer.beginObject();
          writer.name("a");
          writer.beginArray();
          writer.bool(true);
          writer.bool(false);
          writer.nullValue();
          writer.beginArray();
          writer.endArray();
          writer.beginObject();
          writer.endObject();
          writer.endArray();
          writer.name("");
          writer.string("");
          writer.name("o");
          writer.beginObject();
          writer.name("n");
          writer.number(-1);
          writer.name("s");
          writer.string("t");
          writer.endObject();
          writer.endObject();
        }));
  }

  @Test
  void writesEveryValueAtTheTop() throws IOException {
    assertAll(
        () -> assertEquals("\"t\"", write(codec(), writer -> writer.string("t"))),
        () -> assertEquals("1", write(codec(), writer -> writer.number(1))),
        () -> assertEquals("true", write(codec(), writer -> writer.bool(true))),
        () -> assertEquals("null", write(codec(), JsonWriter::nullValue)));
  }

  @Test
  void writesAllDigits() throws IOException {
    BigInteger big = new BigInteger("-1" + "0".repeat(50) + "7");
    BigInteger longest = new BigInteger("9".repeat(1000));
    BigDecimal pi = new BigDecimal("3.14159265358979323846264338327950288419716939937510");
    assertEquals(
        "[" + Long.MIN_VALUE + "," + Long.MAX_VALUE + ",0," + big + "," + longest + "," + pi
            + ",1.0,0.1]",
        write(codec(), writer -> {
          writer.beginArray();
          writer.number(Long.MIN_VALUE);
          writer.number(Long.MAX_VALUE);
          writer.number(0);
          writer.number(big);
          writer.number(longest);
          writer.number(pi);
          writer.number(new BigDecimal("1.0"));
          writer.number(new BigDecimal("0.1"));
          writer.endArray();
        }));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1E+1000", "1E-1000", "1.5E+999999999", "-7E+400", "0E+10", "0.000", "1E-7"})
  void writesLargeExponentsCompactly(String literal) throws IOException {
    BigDecimal number = new BigDecimal(literal);
    String json = write(codec(), writer -> {
      writer.beginObject();
      writer.name("n");
      writer.number(number);
      writer.endObject();
    });
    assertTrue(json.length() < 40, json);
    String token = tokens(codec(), json).get(2);
    assertEquals(number, new BigDecimal(token.replaceFirst("^NUMBER:", "")));
  }

  @Test
  void writesStringsThatReadBackEqual() throws IOException {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c <= 0xFFFF; c++) {
      if (!Character.isSurrogate((char) c)) {
        all.append((char) c);
      }
    }
    all.appendCodePoint(0x10000).appendCodePoint(0x1F600).appendCodePoint(0x10FFFF);
    String text = all.toString();
    String json = write(codec(), writer -> {
      writer.beginObject();
      writer.name(text);
      writer.string(text);
      writer.endObject();
    });
    assertEquals(
        List.of("BEGIN_OBJECT", "NAME:" + text, "STRING:" + text, "END_OBJECT"),
        tokens(codec(), json));
  }

  @Test
  void writesLongTexts() throws IOException {
    for (int shift = 0; shift < 3; shift++) {
      String text = "x".repeat(shift) + "😀".repeat(1 << 19);
      String json = write(codec(), writer -> writer.string(text));
      // Some libraries write these as escapes.
      assertEquals(List.of("STRING:" + text), tokens(codec(), json));
    }
  }

  @Test
  void writesDeepNesting() throws IOException {
    int depth = 256;
    String json = write(codec(), writer -> {
      for (int i = 0; i < depth; i++) {
        writer.beginArray();
      }
      for (int i = 0; i < depth; i++) {
        writer.endArray();
      }
    });
    assertEquals("[".repeat(depth) + "]".repeat(depth), json);
  }

  @Test
  void handsOverOnCloseAndLeavesTheStreamOpen() throws IOException {
    Recorder out = new Recorder();
    JsonWriter writer = codec().writer(out);
    writer.beginArray();
    writer.number(1);
    writer.endArray();
    writer.close();
    assertEquals("[1]", out.toString(StandardCharsets.UTF_8));
    writer.close();
    assertEquals("[1]", out.toString(StandardCharsets.UTF_8));
    assertFalse(out.closed);
  }

  @Test
  void doesNotEndWhatIsHalfWritten() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonWriter writer = codec().writer(out)) {
      writer.beginArray();
      writer.number(1);
    } catch (CodecException e) {
      assertTellsNothing(e);
    }
    assertFalse(out.toString(StandardCharsets.UTF_8).endsWith("]"));
  }

  @Test
  void passesOnWhatTheStreamThrows() {
    List<IOException> thrown = new ArrayList<>();
    OutputStream out = new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        // Another one each time: what close() throws is added to what came before.
        thrown.add(new IOException("broken"));
        throw thrown.get(thrown.size() - 1);
      }
    };
    IOException byToken = assertThrows(IOException.class, () -> {
      try (JsonWriter writer = codec().writer(out)) {
        writer.string("a".repeat(100_000));
      }
    });
    assertSame(thrown.get(0), byToken);
    thrown.clear();
    IOException bound = assertThrows(
        IOException.class, () -> codec().write(new Bean("a", 1, null), Bean.class, out));
    assertSame(thrown.get(0), bound);
  }

  /** A stream that knows whether it was closed. */
  private static final class Recorder extends ByteArrayOutputStream {
    private boolean closed;

    @Override
    public void close() {
      closed = true;
    }
  }

  // Types of a user's own

  @Test
  void bindsBeansAndRecords() throws IOException {
    Codec codec = codec();
    Bean bean = new Bean("é😀\u2028", 3, new Bean("inner", -1, null));
    assertEquals(bean, read(codec, writeValue(codec, bean, Bean.class), Bean.class));
    Point point = new Point("here", 7);
    assertEquals(point, read(codec, writeValue(codec, point, Point.class), Point.class));
    assertEquals(
        Map.of("label", "here", "x", new BigDecimal(7)),
        plain(codec, writeValue(codec, point, Point.class)));
  }

  @Test
  void bindsGenericTypes() throws IOException {
    Codec codec = codec();
    List<Bean> beans = List.of(new Bean("a", 1, null), new Bean("b", 2, null));
    Type listOfBeans = new TypeRef<List<Bean>>() {}.type();
    assertEquals(beans, read(codec, writeValue(codec, beans, listOfBeans), listOfBeans));

    Type mapOfLists = new TypeRef<Map<String, List<Point>>>() {}.type();
    Map<String, List<Point>> points = Map.of("p", List.of(new Point("x", 1)));
    assertEquals(points, read(codec, writeValue(codec, points, mapOfLists), mapOfLists));

    assertArrayOfBeans(read(codec, writeValue(codec, beans, listOfBeans), Bean[].class), beans);
  }

  private static void assertArrayOfBeans(@Nullable Object actual, List<Bean> expected) {
    assertEquals(expected, Arrays.asList(assertInstanceOf(Bean[].class, actual)));
  }

  @Test
  void bindsMapsOfAnything() throws IOException {
    Object value = read(
        codec(),
        "{\"s\":\"t\",\"b\":true,\"n\":null,\"l\":[1],\"o\":{\"x\":{}}}",
        new TypeRef<Map<String, Object>>() {}.type());
    Map<?, ?> map = assertInstanceOf(Map.class, value);
    assertEquals("t", map.get("s"));
    assertEquals(true, map.get("b"));
    assertNull(map.get("n"));
    List<?> list = assertInstanceOf(List.class, map.get("l"));
    assertEquals(1, assertInstanceOf(Number.class, list.get(0)).intValue());
    assertEquals(Map.of("x", Map.of()), map.get("o"));
  }

  @Test
  void bindsDeepNesting() throws IOException {
    String json = "{\"a\":".repeat(255) + "{}" + "}".repeat(255);
    Type type = new TypeRef<Map<String, Object>>() {}.type();
    Object value = read(codec(), json, type);
    String written = writeValue(codec(), assertInstanceOf(Map.class, value), type);
    assertEquals(json, written.replaceAll("\\s", ""));
    for (int i = 0; i < 255; i++) {
      value = assertInstanceOf(Map.class, value).get("a");
    }
    assertEquals(Map.of(), value);
  }

  @Test
  void bindsPlainValues() throws IOException {
    assertEquals("é", read(codec(), "\"é\"", String.class));
    assertEquals(5, read(codec(), "5", Integer.class));
    assertEquals(new BigDecimal("1.50"), read(codec(), "1.50", BigDecimal.class));
    for (long limit : new long[] {Long.MIN_VALUE, Long.MAX_VALUE}) {
      assertEquals(limit, read(codec(), Long.toString(limit), Long.class));
      BigInteger beyond = BigInteger.valueOf(limit).multiply(BigInteger.TEN);
      assertEquals(beyond, read(codec(), beyond.toString(), BigInteger.class));
    }
    assertNull(read(codec(), "null", Bean.class));
    assertNull(read(codec(), "null", String.class));
  }

  @Test
  void ignoresMembersThatATypeDoesNotHave() throws IOException {
    assertEquals(
        new Bean("a", 1, null),
        read(codec(), "{\"name\":\"a\",\"new\":{\"x\":[{}]},\"count\":1}", Bean.class));
  }

  @Test
  void readsNoMoreThanItsPartOfTheArrayIntoABean() throws IOException {
    byte[] json = utf8("]]{\"name\":\"é\",\"count\":1}}}");
    assertEquals(new Bean("é", 1, null), codec().read(json, 2, json.length - 4, Bean.class));
  }

  @Test
  void readsLongTextsIntoBeans() throws IOException {
    String name = "e".repeat(21_000_000);
    Bean bean = assertInstanceOf(
        Bean.class, readOwn("{\"name\":\"" + name + "\",\"count\":1}", Bean.class));
    assertEquals(name, bean.getName());
  }

  /**
   * Reads with a codec that has no limits of a user's, for a user's own may be narrower.
   *
   * @param json the text
   * @param type the type
   * @return the value
   * @throws IOException if the codec fails
   */
  protected @Nullable Object readOwn(String json, Type type) throws IOException {
    return read(codec(), json, type);
  }

  @Test
  void leavesTheStreamOpenAfterABean() throws IOException {
    Recorder out = new Recorder();
    codec().write(new Point("a", 1), Point.class, out);
    assertFalse(out.closed);
    assertEquals(
        Map.of("label", "a", "x", new BigDecimal(1)),
        plain(codec(), out.toString(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"a\",\"count\":\"SECRET\"}", "{\"name\":{\"SECRET\":\"SECRET\"}}", "\"SECRET\"",
        "[\"SECRET\"]", "{\"next\":{\"next\":\"SECRET\"}}", "{\"next\":[\"SECRET\"]}"
      })
  void refusesWhatDoesNotFitABean(String json) {
    CodecException e = assertThrows(CodecException.class, () -> read(codec(), json, Bean.class));
    assertTellsNothing(e);
    assertEquals(-1, e.offset());
    assertTrue(e.path() == null || e.path().startsWith("$"), e.path());
  }

  @Test
  void refusesTypesThatCannotBeMade() {
    CodecException e = assertThrows(
        CodecException.class, () -> read(codec(), "{\"value\":\"SECRET\"}", Abstract.class));
    assertTellsNothing(e);
    assertTrue(String.valueOf(e.getMessage()).contains(Abstract.class.getName()), e.getMessage());
  }

  @Test
  void refusesValuesThatCannotBeWritten() {
    CodecException e =
        assertThrows(CodecException.class, () -> writeValue(codec(), new Broken(), Broken.class));
    assertTellsNothing(e);
    assertTrue(String.valueOf(e.getMessage()).contains(Broken.class.getName()), e.getMessage());
  }

  // Models

  @Test
  void readsAndWritesModelsByToken() throws IOException {
    Codec codec = codec();
    LoginSession session;
    try (JsonReader reader = reader(codec, SESSION)) {
      session = ModelBinding.read(LoginSession.class, reader);
      assertEquals(JsonToken.END_DOCUMENT, reader.next());
    }
    assertSession(session);
    assertJson(SESSION, write(codec, writer -> ModelBinding.write(session, writer)));
  }

  private static LoginSession assertSession(@Nullable Object value) {
    LoginSession session = assertInstanceOf(LoginSession.class, value);
    assertEquals("local-whatsapp", session.bridgeId());
    assertEquals(LoginSessionStatus.WAITING_FOR_INPUT, session.status());
    UserInputLoginStep step = assertInstanceOf(UserInputLoginStep.class, session.currentStep());
    assertEquals("code", step.fields().get(0).id());
    assertTrue(session.has("error"));
    assertEquals(Map.of("a", List.of()), session.raw("unknown"));
    return session;
  }

  private void assertJson(String expected, String actual) throws IOException {
    assertEquals(plain(codec(), expected), plain(codec(), actual));
  }

  @ParameterizedTest
  @MethodSource("com.beeper.desktop.tck.codec.Example#all")
  void readsAndWritesEveryExample(Example example) throws Exception {
    String json = example.json();
    boolean one = json.startsWith("{");
    String all = one ? "[" + json + "]" : json;
    Class<?> type = example.model().arrayType();
    Object[] values = assertInstanceOf(Object[].class, read(codec(), all, type));
    assertInstanceOf(example.model(), values[0]);
    assertJson(all, writeValue(codec(), values, type));
    Object[] directly = assertInstanceOf(Object[].class, readDirectly(all, type));
    assertArrayEquals(values, directly);
    assertJson(all, writeDirectly(directly, type));
    if (one) {
      try (JsonReader reader = reader(codec(), json)) {
        assertEquals(values[0], ModelBinding.read(example.model(), reader));
      }
      assertJson(json, write(codec(), writer -> ModelBinding.write(values[0], writer)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"type\":\"brand_new\",\"x\":[{\"é\":1.50},null]}", "{}", "{\"type\":[1]}"})
  void keepsWhatItDoesNotKnow(String step) throws Exception {
    String json = "{\"status\":\"brand_new\",\"currentStep\":" + step
        + ",\"\\\"\\\\ \\n😀\":[1e400,-0,\"x\",true,null,{}],\"\":null}";
    String envelope = "{\"session\":" + json + "}";
    LoginSession byToken;
    try (JsonReader reader = reader(codec(), json)) {
      byToken = ModelBinding.read(LoginSession.class, reader);
    }
    assertJson(json, write(codec(), writer -> ModelBinding.write(byToken, writer)));
    Envelope bound = assertInstanceOf(Envelope.class, read(codec(), envelope, Envelope.class));
    assertEnvelopeJson(envelope, writeValue(codec(), bound, Envelope.class));
    Envelope directly = assertInstanceOf(Envelope.class, readDirectly(envelope, Envelope.class));
    assertEnvelopeJson(envelope, writeDirectly(directly, Envelope.class));
    for (LoginSession session : Arrays.asList(byToken, bound.session, directly.session)) {
      assertNotNull(session);
      assertEquals(LoginSessionStatus.UNRECOGNIZED, session.status());
      assertInstanceOf(UnrecognizedCurrentStep.class, session.currentStep());
      assertEquals(Set.of("\"\\ \n😀", ""), session.additionalProperties().keySet());
    }
  }

  private static final String ENVELOPE =
      "{\"session\":" + SESSION + ",\"step\":{\"stepID\":\"s\",\"type\":\"odd\","
          + "\"x\":[{}]},\"status\":\"complete\",\"sessions\":[" + SESSION + "," + SESSION
          + "],\"arrays\":[["
          + SESSION
          + "]],\"accounts\":{\"k\":{\"accountID\":\"id\"}},\"statuses\":[\"failed\",\"cancelled\"],"
          + "\"tail\":\"end\"}";

  @Test
  void readsAndWritesModelsInBeans() throws IOException {
    Codec codec = codec();
    Envelope envelope = assertEnvelope(read(codec, ENVELOPE, Envelope.class));
    assertEnvelopeJson(ENVELOPE, writeValue(codec, envelope, Envelope.class));
  }

  @Test
  void readsAndWritesModelsInBeansDirectly() throws Exception {
    Envelope envelope = assertEnvelope(readDirectly(ENVELOPE, Envelope.class));
    assertEnvelopeJson(ENVELOPE, writeDirectly(envelope, Envelope.class));
  }

  private static Envelope assertEnvelope(@Nullable Object value) {
    Envelope envelope = assertInstanceOf(Envelope.class, value);
    LoginSession session = assertSession(envelope.session);
    assertEquals(List.of(session, session), envelope.sessions);
    assertNotNull(envelope.arrays);
    assertEquals(List.of(session), List.of(envelope.arrays.get(0)));
    assertInstanceOf(UnrecognizedCurrentStep.class, envelope.step);
    assertEquals(LoginSessionStatus.COMPLETE, envelope.status);
    assertEquals(
        List.of(LoginSessionStatus.FAILED, LoginSessionStatus.CANCELLED), envelope.statuses);
    assertNotNull(envelope.accounts);
    assertEquals(
        "id", assertInstanceOf(Account.class, envelope.accounts.get("k")).accountId());
    assertEquals("end", envelope.tail);
    return envelope;
  }

  /** Jackson writes the members of a bean that are null, JSON-B does not. */
  private void assertEnvelopeJson(String expected, String actual) throws IOException {
    Map<?, ?> members = assertInstanceOf(Map.class, plain(codec(), actual));
    members.values().removeIf(Objects::isNull);
    assertEquals(plain(codec(), expected), members);
  }

  @Test
  void readsAndWritesOneCaseOfAUnion() throws Exception {
    String json = "{\"cookies\":" + COOKIES + ",\"tail\":\"end\"}";
    for (Object value :
        Arrays.asList(read(codec(), json, Envelope.class), readDirectly(json, Envelope.class))) {
      Envelope envelope = assertInstanceOf(Envelope.class, value);
      CookiesLoginStep cookies = assertInstanceOf(CookiesLoginStep.class, envelope.cookies);
      assertEquals("https://example.com", cookies.url());
      assertEquals("end", envelope.tail);
      assertEnvelopeJson(json, writeValue(codec(), envelope, Envelope.class));
      assertEnvelopeJson(json, writeDirectly(envelope, Envelope.class));
    }
  }

  @Test
  void writesModelsOfNoDeclaredType() throws Exception {
    Object session = readDirectly(SESSION, LoginSession.class);
    Object step = readDirectly("{\"type\":\"odd\",\"x\":1}", CurrentStep.class);
    Object cookies = readDirectly(COOKIES, CurrentStep.class);
    assertInstanceOf(UnrecognizedCurrentStep.class, step);
    assertInstanceOf(CookiesLoginStep.class, cookies);
    Envelope envelope = new Envelope();
    envelope.anything =
        Arrays.asList(session, step, cookies, LoginSessionStatus.FAILED, Map.of("k", cookies));
    String json = "{\"anything\":[" + SESSION + ",{\"type\":\"odd\",\"x\":1}," + COOKIES
        + ",\"failed\",{\"k\":" + COOKIES + "}]}";
    assertEnvelopeJson(json, writeValue(codec(), envelope, Envelope.class));
    assertEnvelopeJson(json, writeDirectly(envelope, Envelope.class));
  }

  @Test
  void readsAndWritesModelsAtTheTopDirectly() throws Exception {
    LoginSession session = assertSession(readDirectly(SESSION, LoginSession.class));
    assertJson(SESSION, writeDirectly(session, LoginSession.class));
    // As most people call it, with the class of the value.
    assertJson(SESSION, writeDirectly(session, session.getClass()));

    Type list = new TypeRef<List<LoginSession>>() {}.type();
    Object sessions = readDirectly("[" + SESSION + ",null," + SESSION + "]", list);
    assertEquals(Arrays.asList(session, null, session), sessions);
    assertJson("[" + SESSION + "," + SESSION + "]", writeDirectly(List.of(session, session), list));

    Type map = new TypeRef<Map<String, LoginSession>>() {}.type();
    Object byName = readDirectly("{\"a\":" + SESSION + "}", map);
    assertEquals(Map.of("a", session), byName);
    assertJson("{\"a\":" + SESSION + "}", writeDirectly(Map.of("a", session), map));

    assertNull(readDirectly("null", LoginSession.class));
    UnrecognizedCurrentStep odd = assertInstanceOf(
        UnrecognizedCurrentStep.class, readDirectly("{\"type\":[]}", CurrentStep.class));
    assertJson("{\"type\":[]}", writeDirectly(odd, odd.getClass()));
  }

  @Test
  void readsNullWhereAModelIsDue() throws Exception {
    String json = "{\"session\":null,\"status\":null,\"sessions\":[null],\"accounts\":{\"k\":null},"
        + "\"statuses\":[null],\"tail\":\"end\"}";
    for (Object value :
        Arrays.asList(read(codec(), json, Envelope.class), readDirectly(json, Envelope.class))) {
      Envelope envelope = assertInstanceOf(Envelope.class, value);
      assertNull(envelope.session);
      assertNull(envelope.status);
      assertEquals(Collections.singletonList(null), envelope.sessions);
      assertEquals(Collections.singletonMap("k", null), envelope.accounts);
      assertEquals(Collections.singletonList(null), envelope.statuses);
      assertEquals("end", envelope.tail);
    }
  }

  @Test
  void keepsEnumValuesApart() throws Exception {
    Type list = new TypeRef<List<LoginSessionStatus>>() {}.type();
    assertEquals(
        List.of(LoginSessionStatus.COMPLETE, LoginSessionStatus.UNRECOGNIZED),
        read(codec(), "[\"complete\",\"brand_new\"]", list));
    assertJson("[\"complete\"]", writeValue(codec(), List.of(LoginSessionStatus.COMPLETE), list));
    // UNRECOGNIZED has no value in JSON.
    assertThrows(
        CodecException.class,
        () -> writeValue(codec(), List.of(LoginSessionStatus.UNRECOGNIZED), list));
  }

  @Test
  void bindsEnumsAsKeys() throws Exception {
    String json = "{\"sessions\":{\"complete\":" + SESSION + ",\"failed\":" + SESSION
        + "},\"levels\":{\"-2\":1,\"0\":2,\"2\":3},\"tail\":\"end\"}";
    for (Object value :
        Arrays.asList(read(codec(), json, Keyed.class), readDirectly(json, Keyed.class))) {
      Keyed keyed = assertInstanceOf(Keyed.class, value);
      assertNotNull(keyed.sessions);
      LoginSession session = assertSession(keyed.sessions.get(LoginSessionStatus.COMPLETE));
      assertEquals(
          Map.of(LoginSessionStatus.COMPLETE, session, LoginSessionStatus.FAILED, session),
          keyed.sessions);
      assertEquals(
          Map.of(
              CapabilitySupportLevel.REJECTED, 1,
              CapabilitySupportLevel.UNSUPPORTED, 2,
              CapabilitySupportLevel.FULL, 3),
          keyed.levels);
      assertEquals("end", keyed.tail);
      assertEnvelopeJson(json, writeValue(codec(), keyed, Keyed.class));
      assertEnvelopeJson(json, writeDirectly(keyed, Keyed.class));
    }
    assertKeys(
        new TypeRef<Map<LoginSessionStatus, Integer>>() {}.type(),
        LoginSessionStatus.COMPLETE,
        "complete",
        LoginSessionStatus.UNRECOGNIZED,
        "brand_new");
    assertKeys(
        new TypeRef<Map<CapabilitySupportLevel, Integer>>() {}.type(),
        CapabilitySupportLevel.DROPPED,
        "-1",
        CapabilitySupportLevel.UNRECOGNIZED,
        "7");
  }

  /** Of an integer the key is the decimal number, as text. */
  private <K extends Enum<K> & JsonEnum> void assertKeys(
      Type type, K known, String key, K unrecognized, String newKey) throws Exception {
    String json = "{\"" + key + "\":1}";
    Map<K, Integer> map = Map.of(known, 1);
    assertEquals(map, read(codec(), json, type), "read from " + json);
    assertEquals(map, readDirectly(json, type), "read directly from " + json);
    assertJson(json, writeValue(codec(), map, type));
    assertJson(json, writeDirectly(map, type));
    // The class of a map does not tell what its keys are.
    assertJson(json, writeValue(codec(), map, map.getClass()));

    // What constants are called in Java is unknown, too; of several such keys the last one stays.
    String odd = "{\"" + newKey + "\":2,\"" + key + "\":1,\"" + known.name() + "\":3}";
    Map<K, Integer> both = Map.of(known, 1, unrecognized, 3);
    assertEquals(both, read(codec(), odd, type), "read from " + odd);
    assertEquals(both, readDirectly(odd, type), "read directly from " + odd);
    assertThrows(
        CodecException.class,
        () -> writeValue(codec(), Map.of(unrecognized, 1), type),
        "UNRECOGNIZED has no key in JSON");
  }

  @Test
  void tellsWhereAModelInABeanDoesNotFit() {
    assertMismatch("{\"session\":\"SECRET\"}", Envelope.class, "$.session");
    assertMismatch("{\"session\":[]}", Envelope.class, "$.session");
    assertMismatch("{\"session\":[{\"bridgeID\":\"SECRET\"}]}", Envelope.class, "$.session");
    assertMismatch("{\"session\":[[\"SECRET\"]]}", Envelope.class, "$.session");
    assertMismatch("{\"session\":[\"SECRET\"],\"tail\":\"\"}", Envelope.class, "$.session");
    assertMismatch("{\"session\":17}", Envelope.class, "$.session");
    assertMismatch("{\"session\":true}", Envelope.class, "$.session");
    assertMismatch(
        "{\"session\":{\"bridgeID\":{\"SECRET\":1}}}", Envelope.class, "$.session.bridgeID");
    assertMismatch(
        "{\"sessions\":[{},{\"currentStep\":{\"type\":\"user_input\",\"fields\":[{},{\"id\":[\"SECRET\"]}]}}]}",
        Envelope.class,
        "$.sessions[1].currentStep.fields[1].id");
    assertMismatch(
        "{\"accounts\":{\"a b\":{},\"c.d\":{\"accountID\":7}}}",
        Envelope.class,
        "$.accounts['c.d'].accountID");
    assertMismatch(
        "{\"envelopes\":[{},{\"tail\":\"é😀\",\"session\":{\"status\":{}}}]}",
        Outer.class,
        "$.envelopes[1].session.status");
    assertMismatch(
        "[\n [],\r\n\t[ null , {\"loginID\" : false } ] ]",
        new TypeRef<List<List<LoginSession>>>() {}.type(),
        "$[1][1].loginID");
    assertMismatch("{\"statuses\":[\"failed\",{\"SECRET\":1}]}", Envelope.class, "$.statuses[1]");
    assertMismatch("{\"status\":[\"failed\"]}", Envelope.class, "$.status");
  }

  private void assertMismatch(String json, Type type, String path) {
    CodecException e = assertThrows(CodecException.class, () -> read(codec(), json, type), json);
    assertTellsNothing(e);
    assertEquals(path, e.path(), json);
    assertTrue(
        String.valueOf(e.getMessage()).startsWith("expected "),
        "the message is that of the DecodingException, but was: " + e.getMessage());
    Exception direct = assertThrows(Exception.class, () -> readDirectly(json, type), json);
    assertFalse(direct instanceof CodecException);
  }

  // Threads and class loaders

  @Test
  void servesManyThreads() throws Exception {
    Codec codec = codec();
    int threads = 8;
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Void>> results = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        String name = "thread " + thread;
        Callable<Void> task = () -> {
          start.await();
          for (int i = 0; i < 100; i++) {
            Bean bean = new Bean(name.repeat(i), i, null);
            assertEquals(bean, read(codec, writeValue(codec, bean, Bean.class), Bean.class));
            readsAndWrites(codec);
          }
          return null;
        };
        results.add(executor.submit(task));
      }
      for (Future<Void> result : results) {
        result.get();
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private void readsAndWrites(Codec codec) throws IOException {
    LoginSession session;
    try (JsonReader reader = reader(codec, SESSION)) {
      session = ModelBinding.read(LoginSession.class, reader);
    }
    assertJson(SESSION, write(codec, writer -> ModelBinding.write(session, writer)));
    assertEnvelope(read(codec, ENVELOPE, Envelope.class));
  }

  @Test
  void needsNoContextClassLoader() throws Exception {
    withContextClassLoader(null);
  }

  @Test
  void bearsAForeignContextClassLoader() throws Exception {
    try (URLClassLoader foreign = new URLClassLoader(new URL[0], null)) {
      withContextClassLoader(foreign);
    }
  }

  private void withContextClassLoader(@Nullable ClassLoader loader) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      readsAndWrites(codec());
      assertSame(loader, thread.getContextClassLoader());
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static @Nullable Object read(Codec codec, String json, Type type) throws IOException {
    byte[] bytes = utf8(json);
    return codec.read(bytes, 0, bytes.length, type);
  }

  private static String writeValue(Codec codec, Object value, Type type) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    codec.write(value, type, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
