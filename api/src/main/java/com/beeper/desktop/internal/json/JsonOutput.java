package com.beeper.desktop.internal.json;

import com.beeper.desktop.codec.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** A JSON text being written, with the checks that apply to all codecs. */
public final class JsonOutput {

  private final JsonWriter writer;
  private int depth;

  JsonOutput(JsonWriter writer) {
    this.writer = writer;
  }

  void beginObject() throws IOException {
    enter();
    writer.beginObject();
  }

  void endObject() throws IOException {
    depth--;
    writer.endObject();
  }

  void beginArray() throws IOException {
    enter();
    writer.beginArray();
  }

  void endArray() throws IOException {
    depth--;
    writer.endArray();
  }

  private void enter() {
    if (depth++ == JsonInput.MAX_DEPTH) {
      throw new IllegalArgumentException(
          "objects and arrays are nested deeper than " + JsonInput.MAX_DEPTH);
    }
  }

  void name(String name) throws IOException {
    writer.name(requirePaired(name));
  }

  /** Writes the name of a member that the spec declares, which needs no check. */
  void declaredName(String name) throws IOException {
    writer.name(name);
  }

  void string(String value) throws IOException {
    writer.string(requirePaired(value));
  }

  /** UTF-8 cannot represent half a surrogate pair, and libraries differ in how they write it. */
  private static String requirePaired(String text) {
    int half = JsonInput.indexOfHalfPair(text);
    if (half >= 0) {
      throw new IllegalArgumentException(
          "a string has half a surrogate pair at index " + half + ", which UTF-8 cannot hold");
    }
    return text;
  }

  void bool(boolean value) throws IOException {
    writer.bool(value);
  }

  void nullValue() throws IOException {
    writer.nullValue();
  }

  /** Writes one of the three types that a number has in plain values. */
  void number(Number value) throws IOException {
    if (value instanceof Long integer) {
      writer.number(integer.longValue());
    } else if (value instanceof BigInteger integer) {
      writer.number(integer);
    } else {
      writer.number((BigDecimal) value);
    }
  }
}
