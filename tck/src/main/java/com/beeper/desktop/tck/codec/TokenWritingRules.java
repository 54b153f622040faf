package com.beeper.desktop.tck.codec;

import static com.beeper.desktop.tck.codec.CodecAssertions.assertRevealsNothing;
import static com.beeper.desktop.tck.codec.TokenText.tokens;
import static com.beeper.desktop.tck.codec.TokenText.write;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.codec.JsonWriter;
import com.beeper.desktop.tck.codec.samples.SimpleBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for writing tokens. */
abstract class TokenWritingRules {

  private final CodecTck tck;

  TokenWritingRules(CodecTck tck) {
    this.tck = tck;
  }

  @Test
  void writesEveryToken() throws IOException {
    assertEquals(
        "{\"a\":[true,false,null,[],{}],\"\":\"\",\"o\":{\"n\":-1,\"s\":\"t\"}}",
        write(tck.codec(), writer -> {
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
  void writesEveryTopLevelValue() throws IOException {
    assertAll(
        () -> assertEquals("\"t\"", write(tck.codec(), writer -> writer.string("t"))),
        () -> assertEquals("1", write(tck.codec(), writer -> writer.number(1))),
        () -> assertEquals("true", write(tck.codec(), writer -> writer.bool(true))),
        () -> assertEquals("null", write(tck.codec(), JsonWriter::nullValue)));
  }

  @Test
  void writesAllDigits() throws IOException {
    BigInteger big = new BigInteger("-1" + "0".repeat(50) + "7");
    BigInteger longest = new BigInteger("9".repeat(1000));
    BigDecimal pi = new BigDecimal("3.14159265358979323846264338327950288419716939937510");
    assertEquals(
        "[" + Long.MIN_VALUE + "," + Long.MAX_VALUE + ",0," + big + "," + longest + "," + pi
            + ",1.0,0.1]",
        write(tck.codec(), writer -> {
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
    String json = write(tck.codec(), writer -> {
      writer.beginObject();
      writer.name("n");
      writer.number(number);
      writer.endObject();
    });
    assertTrue(json.length() < 40, json);
    String token = tokens(tck.codec(), json).get(2);
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
    String json = write(tck.codec(), writer -> {
      writer.beginObject();
      writer.name(text);
      writer.string(text);
      writer.endObject();
    });
    assertEquals(
        List.of("BEGIN_OBJECT", "NAME:" + text, "STRING:" + text, "END_OBJECT"),
        tokens(tck.codec(), json));
  }

  @Test
  void writesLongTexts() throws IOException {
    for (int shift = 0; shift < 3; shift++) {
      String text = "x".repeat(shift) + "😀".repeat(1 << 19);
      String json = write(tck.codec(), writer -> writer.string(text));
      // Some libraries escape these characters.
      assertEquals(List.of("STRING:" + text), tokens(tck.codec(), json));
    }
  }

  @Test
  void writesDeepNesting() throws IOException {
    int depth = 256;
    String json = write(tck.codec(), writer -> {
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
  void flushesOnCloseAndLeavesStreamOpen() throws IOException {
    TrackedOutput out = new TrackedOutput();
    JsonWriter writer = tck.codec().writer(out);
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
  void leavesUnfinishedDocumentUnfinished() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonWriter writer = tck.codec().writer(out)) {
      writer.beginArray();
      writer.number(1);
    } catch (CodecException e) {
      assertRevealsNothing(e);
    }
    assertFalse(out.toString(StandardCharsets.UTF_8).endsWith("]"));
  }

  @Test
  void propagatesExceptionOfStream() {
    List<IOException> thrown = new ArrayList<>();
    OutputStream out = new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        // Each exception is a new one, because that of close() is added to an earlier one.
        thrown.add(new IOException("broken"));
        throw thrown.get(thrown.size() - 1);
      }
    };
    IOException byToken = assertThrows(IOException.class, () -> {
      try (JsonWriter writer = tck.codec().writer(out)) {
        writer.string("a".repeat(100_000));
      }
    });
    assertSame(thrown.get(0), byToken);
    thrown.clear();
    IOException bound = assertThrows(
        IOException.class,
        () -> tck.codec().write(new SimpleBean("a", 1, null), SimpleBean.class, out));
    assertSame(thrown.get(0), bound);
  }
}
