package com.beeper.desktop.codec.jackson;

import com.beeper.desktop.codec.JsonWriter;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Writes tokens to a Jackson generator. */
final class JacksonWriter implements JsonWriter {

  private final JsonGenerator generator;
  private final boolean owned;

  private JacksonWriter(JsonGenerator generator, boolean owned) {
    this.generator = generator;
    this.owned = owned;
  }

  /** Returns a writer of a whole text, which owns the generator. */
  static JacksonWriter owning(JsonGenerator generator) {
    return new JacksonWriter(generator, true);
  }

  /** Returns a writer of one value to the generator of a mapper. */
  static JacksonWriter at(JsonGenerator generator) {
    return new JacksonWriter(generator, false);
  }

  @Override
  public void beginObject() throws IOException {
    generator.writeStartObject();
  }

  @Override
  public void endObject() throws IOException {
    generator.writeEndObject();
  }

  @Override
  public void beginArray() throws IOException {
    generator.writeStartArray();
  }

  @Override
  public void endArray() throws IOException {
    generator.writeEndArray();
  }

  @Override
  public void name(String name) throws IOException {
    generator.writeFieldName(name);
  }

  @Override
  public void string(String value) throws IOException {
    generator.writeString(value);
  }

  @Override
  public void number(long value) throws IOException {
    generator.writeNumber(value);
  }

  @Override
  public void number(BigInteger value) throws IOException {
    generator.writeNumber(value);
  }

  @Override
  public void number(BigDecimal value) throws IOException {
    generator.writeNumber(value);
  }

  @Override
  public void bool(boolean value) throws IOException {
    generator.writeBoolean(value);
  }

  @Override
  public void nullValue() throws IOException {
    generator.writeNull();
  }

  @Override
  public void close() throws IOException {
    if (owned) {
      generator.close();
    }
  }
}
