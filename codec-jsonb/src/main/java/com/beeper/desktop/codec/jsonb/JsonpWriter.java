package com.beeper.desktop.codec.jsonb;

import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.codec.JsonWriter;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Writes tokens to a Jakarta generator. */
final class JsonpWriter implements JsonWriter {

  private final JsonGenerator generator;

  /** The target of an owned generator; null if the generator belongs to a Jsonb. */
  private final @Nullable Utf8Writer utf8;

  private JsonpWriter(JsonGenerator generator, @Nullable Utf8Writer utf8) {
    this.generator = generator;
    this.utf8 = utf8;
  }

  /** Returns a writer of a whole text, which owns the generator. */
  static JsonpWriter owning(JsonGenerator generator, Utf8Writer utf8) {
    return new JsonpWriter(generator, utf8);
  }

  /** Returns a writer of one value to the generator of a Jsonb. */
  static JsonpWriter at(JsonGenerator generator) {
    return new JsonpWriter(generator, null);
  }

  @Override
  public void beginObject() {
    generator.writeStartObject();
  }

  @Override
  public void endObject() {
    generator.writeEnd();
  }

  @Override
  public void beginArray() {
    generator.writeStartArray();
  }

  @Override
  public void endArray() {
    generator.writeEnd();
  }

  @Override
  public void name(String name) {
    generator.writeKey(name);
  }

  @Override
  public void string(String value) {
    generator.write(value);
  }

  @Override
  public void number(long value) {
    generator.write(value);
  }

  @Override
  public void number(BigInteger value) {
    generator.write(value);
  }

  @Override
  public void number(BigDecimal value) {
    generator.write(value);
  }

  @Override
  public void bool(boolean value) {
    generator.write(value);
  }

  @Override
  public void nullValue() {
    generator.writeNull();
  }

  @Override
  public void close() throws IOException {
    if (utf8 == null) {
      return;
    }
    try {
      generator.close();
    } catch (JsonException e) {
      // Generators refuse to close an incomplete text.
      throw CodecException.binding("the JSON text is not complete", null);
    }
    utf8.finish();
  }
}
