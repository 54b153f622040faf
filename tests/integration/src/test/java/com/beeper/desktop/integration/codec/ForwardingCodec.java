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

/** A codec that forwards to another one. A {@link BrokenCodec} overrides a method. */
class ForwardingCodec implements Codec {

  final Codec delegate;

  ForwardingCodec(Codec delegate) {
    this.delegate = delegate;
  }

  @Override
  public JsonReader reader(byte[] json, int offset, int length) throws IOException {
    return new Reader(delegate.reader(json, offset, length));
  }

  @Override
  public JsonWriter writer(OutputStream out) throws IOException {
    return new Writer(delegate.writer(out));
  }

  @Override
  public Object read(byte[] json, int offset, int length, Type type) throws IOException {
    return delegate.read(json, offset, length, type);
  }

  @Override
  public void write(Object value, Type type, OutputStream out) throws IOException {
    delegate.write(value, type, out);
  }

  static class Reader implements JsonReader {

    final JsonReader delegate;

    Reader(JsonReader delegate) {
      this.delegate = delegate;
    }

    @Override
    public JsonToken next() throws IOException {
      return delegate.next();
    }

    @Override
    public String text() throws IOException {
      return delegate.text();
    }

    @Override
    public void close() throws IOException {
      delegate.close();
    }
  }

  static class Writer implements JsonWriter {

    final JsonWriter delegate;

    /** The number of open arrays and objects. */
    int depth;

    Writer(JsonWriter delegate) {
      this.delegate = delegate;
    }

    @Override
    public void beginObject() throws IOException {
      depth++;
      delegate.beginObject();
    }

    @Override
    public void endObject() throws IOException {
      depth--;
      delegate.endObject();
    }

    @Override
    public void beginArray() throws IOException {
      depth++;
      delegate.beginArray();
    }

    @Override
    public void endArray() throws IOException {
      depth--;
      delegate.endArray();
    }

    @Override
    public void name(String name) throws IOException {
      delegate.name(name);
    }

    @Override
    public void string(String value) throws IOException {
      delegate.string(value);
    }

    @Override
    public void number(long value) throws IOException {
      delegate.number(value);
    }

    @Override
    public void number(BigInteger value) throws IOException {
      delegate.number(value);
    }

    @Override
    public void number(BigDecimal value) throws IOException {
      delegate.number(value);
    }

    @Override
    public void bool(boolean value) throws IOException {
      delegate.bool(value);
    }

    @Override
    public void nullValue() throws IOException {
      delegate.nullValue();
    }

    @Override
    public void close() throws IOException {
      delegate.close();
    }
  }
}
