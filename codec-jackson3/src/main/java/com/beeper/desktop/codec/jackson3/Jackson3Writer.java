package com.beeper.desktop.codec.jackson3;

import com.beeper.desktop.codec.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/** Writes tokens to a Jackson generator, and unwraps the exceptions of its stream. */
final class Jackson3Writer implements JsonWriter {

  private final JsonGenerator generator;
  private final boolean owned;

  private Jackson3Writer(JsonGenerator generator, boolean owned) {
    this.generator = generator;
    this.owned = owned;
  }

  /** Returns a writer of a whole text, which owns the generator. */
  static Jackson3Writer owning(JsonGenerator generator) {
    return new Jackson3Writer(generator, true);
  }

  /** Returns a writer of one value to the generator of a mapper. */
  static Jackson3Writer at(JsonGenerator generator) {
    return new Jackson3Writer(generator, false);
  }

  private void write(Consumer<JsonGenerator> step) throws IOException {
    try {
      step.accept(generator);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private <T> void write(BiConsumer<JsonGenerator, T> step, T value) throws IOException {
    try {
      step.accept(generator, value);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void beginObject() throws IOException {
    write(JsonGenerator::writeStartObject);
  }

  @Override
  public void endObject() throws IOException {
    write(JsonGenerator::writeEndObject);
  }

  @Override
  public void beginArray() throws IOException {
    write(JsonGenerator::writeStartArray);
  }

  @Override
  public void endArray() throws IOException {
    write(JsonGenerator::writeEndArray);
  }

  @Override
  public void name(String name) throws IOException {
    write(JsonGenerator::writeName, name);
  }

  @Override
  public void string(String value) throws IOException {
    write(JsonGenerator::writeString, value);
  }

  @Override
  public void number(long value) throws IOException {
    // Without a method reference, which would create an object for each number.
    try {
      generator.writeNumber(value);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void number(BigInteger value) throws IOException {
    write(JsonGenerator::writeNumber, value);
  }

  @Override
  public void number(BigDecimal value) throws IOException {
    write(JsonGenerator::writeNumber, value);
  }

  @Override
  public void bool(boolean value) throws IOException {
    write(JsonGenerator::writeBoolean, value);
  }

  @Override
  public void nullValue() throws IOException {
    write(JsonGenerator::writeNull);
  }

  @Override
  public void close() throws IOException {
    if (owned) {
      write(JsonGenerator::close);
    }
  }
}
