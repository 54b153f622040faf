package com.beeper.desktop.testkit.internal.json;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.codec.CodecProvider;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonToken;
import com.beeper.desktop.codec.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON through a codec of the SDK; the test kit needs no JSON library of its
 * own. Thread-safe.
 */
public final class JsonText {

  private static final int MAX_DEPTH = 256;

  private final Codec codec;

  private JsonText(Codec codec) {
    this.codec = codec;
  }

  /** Returns an instance with a given codec. */
  public static JsonText of(Codec codec) {
    return new JsonText(codec);
  }

  /**
   * Returns an instance with the codec of the highest priority. Among several with this priority
   * the first by name is used, because any codec is suitable for a server.
   */
  public static JsonText find() {
    return ServiceLoader.load(CodecProvider.class, JsonText.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .min(Comparator.comparingInt(CodecProvider::priority)
            .reversed()
            .thenComparing(CodecProvider::name))
        .map(provider -> new JsonText(provider.create()))
        .orElseThrow(() -> new IllegalStateException("The fake server found no codec. Add"
            + " beeper-desktop-codec-jackson, beeper-desktop-codec-jackson3 or"
            + " beeper-desktop-codec-jsonb to the class path, or pass a codec to its builder."));
  }

  /**
   * Reads a value.
   *
   * @throws CodecException if it is not well-formed, or nested too deep
   */
  public @Nullable Object read(byte[] json) throws CodecException {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
    } catch (CharacterCodingException e) {
      throw CodecException.malformed(-1);
    }
    try (JsonReader reader = codec.reader(json, 0, json.length)) {
      Object value = value(reader, reader.next(), 0);
      if (reader.next() != JsonToken.END_DOCUMENT) {
        throw CodecException.malformed(-1);
      }
      return value;
    } catch (CodecException e) {
      throw e;
    } catch (IOException e) {
      throw CodecException.malformed(-1);
    }
  }

  private static @Nullable Object value(JsonReader reader, JsonToken token, int depth)
      throws IOException {
    if (depth > MAX_DEPTH) {
      throw CodecException.malformed(-1);
    }
    return switch (token) {
      case BEGIN_OBJECT -> {
        JsonObject object = new JsonObject();
        for (JsonToken next = reader.next(); next != JsonToken.END_OBJECT; next = reader.next()) {
          String name = text(reader);
          object.put(name, value(reader, reader.next(), depth + 1));
        }
        yield object;
      }
      case BEGIN_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonToken next = reader.next(); next != JsonToken.END_ARRAY; next = reader.next()) {
          list.add(value(reader, next, depth + 1));
        }
        yield list;
      }
      case STRING -> text(reader);
      case NUMBER -> number(reader.text());
      case TRUE -> true;
      case FALSE -> false;
      case NULL -> null;
      case NAME, END_OBJECT, END_ARRAY, END_DOCUMENT -> throw CodecException.malformed(-1);
    };
  }

  /** Rejects lone surrogates, which cannot be written as UTF-8. */
  private static String text(JsonReader reader) throws IOException {
    String text = reader.text();
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw CodecException.malformed(-1);
    }
    return text;
  }

  private static Number number(String literal) throws CodecException {
    if (literal.length() > 1000) {
      throw CodecException.malformed(-1);
    }
    boolean integer = literal.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
    if (!integer) {
      return new BigDecimal(literal);
    }
    return literal.length() < 18 ? (Number) Long.valueOf(literal) : new BigInteger(literal);
  }

  /** Writes a value. */
  public byte[] write(@Nullable Object value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    try (JsonWriter writer = codec.writer(out)) {
      write(writer, value);
    } catch (IOException e) {
      throw new UncheckedIOException("The response cannot be written as JSON", e);
    }
    return out.toByteArray();
  }

  private static void write(JsonWriter writer, @Nullable Object value) throws IOException {
    if (value == null) {
      writer.nullValue();
    } else if (value instanceof JsonObject object) {
      writer.beginObject();
      for (Map.Entry<String, @Nullable Object> member : object.members().entrySet()) {
        writer.name(member.getKey());
        write(writer, member.getValue());
      }
      writer.endObject();
    } else if (value instanceof Iterable<?> list) {
      writer.beginArray();
      for (Object element : list) {
        write(writer, element);
      }
      writer.endArray();
    } else if (value instanceof Boolean flag) {
      writer.bool(flag);
    } else if (value instanceof BigDecimal || value instanceof Double) {
      writer.number(new BigDecimal(value.toString()));
    } else if (value instanceof BigInteger integer) {
      writer.number(integer);
    } else if (value instanceof Number number) {
      writer.number(number.longValue());
    } else {
      writer.string(value.toString());
    }
  }
}
