package com.example.gson;

import com.beeper.desktop.codec.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Writes tokens to a Gson writer. */
final class GsonTokenWriter implements JsonWriter {

  private final com.google.gson.stream.JsonWriter out;

  GsonTokenWriter(com.google.gson.stream.JsonWriter out) {
    this.out = out;
  }

  @Override
  public void beginObject() throws IOException {
    out.beginObject();
  }

  @Override
  public void endObject() throws IOException {
    out.endObject();
  }

  @Override
  public void beginArray() throws IOException {
    out.beginArray();
  }

  @Override
  public void endArray() throws IOException {
    out.endArray();
  }

  @Override
  public void name(String name) throws IOException {
    out.name(name);
  }

  @Override
  public void string(String value) throws IOException {
    out.value(value);
  }

  @Override
  public void number(long value) throws IOException {
    out.value(value);
  }

  @Override
  public void number(BigInteger value) throws IOException {
    out.value(value);
  }

  @Override
  public void number(BigDecimal value) throws IOException {
    out.value(value);
  }

  @Override
  public void bool(boolean value) throws IOException {
    out.value(value);
  }

  @Override
  public void nullValue() throws IOException {
    out.nullValue();
  }

  @Override
  public void close() throws IOException {
    // Not closed, because Gson's writer would close the stream.
    out.flush();
  }
}
