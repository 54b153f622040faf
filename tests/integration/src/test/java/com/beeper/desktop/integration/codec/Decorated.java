package com.beeper.desktop.integration.codec;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonToken;
import com.beeper.desktop.codec.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;

/** A codec around another one. As it is, it is as honest as that; a {@link Lie} overrides a method. */
class Decorated implements Codec {

  final Codec honest;

  Decorated(Codec honest) {
    this.honest = honest;
  }

  @Override
  public JsonReader reader(byte[] json, int offset, int length) throws IOException {
    return new Reader(honest.reader(json, offset, length));
  }

  @Override
  public JsonWriter writer(OutputStream out) throws IOException {
    return new Writer(honest.writer(out));
  }

  @Override
  public Object read(byte[] json, int offset, int length, Type type) throws IOException {
    return honest.read(json, offset, length, type);
  }

  @Override
  public void write(Object value, Type type, OutputStream out) throws IOException {
    honest.write(value, type, out);
  }

  static class Reader implements JsonReader {

    final JsonReader honest;

    Reader(JsonReader honest) {
      this.honest = honest;
    }

    @Override
    public JsonToken next() throws IOException {
      return honest.next();
    }

    @Override
    public String text() throws IOException {
      return honest.text();
    }

    @Override
    public void close() throws IOException {
      honest.close();
    }
  }

  static class Writer implements JsonWriter {

    final JsonWriter honest;

    /** How many arrays and objects are open. */
    int depth;

    Writer(JsonWriter honest) {
      this.honest = honest;
    }

    @Override
    public void beginObject() throws IOException {
      depth++;
      honest.beginObject();
    }

    @Override
    public void endObject() throws IOException {
      depth--;
      honest.endObject();
    }

    @Override
    public void beginArray() throws IOException {
      depth++;
      honest.beginArray();
    }

    @Override
    public void endArray() throws IOException {
      depth--;
      honest.endArray();
    }

    @Override
    public void name(String name) throws IOException {
      honest.name(name);
    }

    @Override
    public void string(String value) throws IOException {
      honest.string(value);
    }

    @Override
    public void number(long value) throws IOException {
      honest.number(value);
    }

    @Override
    public void number(BigInteger value) throws IOException {
      honest.number(value);
    }

    @Override
    public void number(BigDecimal value) throws IOException {
      honest.number(value);
    }

    @Override
    public void bool(boolean value) throws IOException {
      honest.bool(value);
    }

    @Override
    public void nullValue() throws IOException {
      honest.nullValue();
    }

    @Override
    public void close() throws IOException {
      honest.close();
    }
  }
}
