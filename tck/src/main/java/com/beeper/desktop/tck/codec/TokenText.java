package com.beeper.desktop.tck.codec;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonToken;
import com.beeper.desktop.codec.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON texts through the token interfaces of a codec. */
final class TokenText {

  private TokenText() {}

  /** Writes tokens. */
  @FunctionalInterface
  interface Tokens {
    void writeTo(JsonWriter writer) throws IOException;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static JsonReader reader(Codec codec, String json) throws IOException {
    byte[] bytes = utf8(json);
    return codec.reader(bytes, 0, bytes.length);
  }

  /** Returns all tokens in the form {@code BEGIN_OBJECT} or {@code NAME:text}. */
  static List<String> tokens(Codec codec, String json) throws IOException {
    byte[] bytes = utf8(json);
    return tokens(codec, bytes, 0, bytes.length);
  }

  static List<String> tokens(Codec codec, byte[] json, int offset, int length) throws IOException {
    List<String> tokens = new ArrayList<>();
    try (JsonReader reader = codec.reader(json, offset, length)) {
      for (JsonToken token = reader.next();
          token != JsonToken.END_DOCUMENT;
          token = reader.next()) {
        tokens.add(
            switch (token) {
              case NAME, STRING, NUMBER -> token + ":" + reader.text();
              default -> token.toString();
            });
      }
      // The end of the document must be repeatable.
      if (reader.next() != JsonToken.END_DOCUMENT) {
        throw new AssertionError("a token after END_DOCUMENT");
      }
    }
    return tokens;
  }

  static String write(Codec codec, Tokens tokens) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonWriter writer = codec.writer(out)) {
      tokens.writeTo(writer);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Returns a text as maps, lists, strings, booleans and decimals, which compare by value. */
  static @Nullable Object plain(Codec codec, String json) throws IOException {
    try (JsonReader reader = reader(codec, json)) {
      Object value = plain(reader, reader.next());
      if (reader.next() != JsonToken.END_DOCUMENT) {
        throw new AssertionError("trailing tokens");
      }
      return value;
    }
  }

  private static @Nullable Object plain(JsonReader reader, JsonToken token) throws IOException {
    switch (token) {
      case BEGIN_OBJECT -> {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (reader.next() == JsonToken.NAME) {
          members.put(reader.text(), plain(reader, reader.next()));
        }
        return members;
      }
      case BEGIN_ARRAY -> {
        List<@Nullable Object> elements = new ArrayList<>();
        for (JsonToken next = reader.next(); next != JsonToken.END_ARRAY; next = reader.next()) {
          elements.add(plain(reader, next));
        }
        return elements;
      }
      case STRING -> {
        return reader.text();
      }
      case NUMBER -> {
        return new BigDecimal(reader.text()).stripTrailingZeros();
      }
      case TRUE, FALSE -> {
        return token == JsonToken.TRUE;
      }
      case NULL -> {
        return null;
      }
      default -> throw new AssertionError(token);
    }
  }
}
