package com.example.gson;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonWriter;
import com.beeper.desktop.codec.support.JsonPath;
import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.reflect.Type;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads and writes JSON with Gson.
 *
 * <p>Refuses a few integers of 20 digits and more that Gson considers malformed, for example
 * 184467440737095516160. Thread-safe.
 */
public final class GsonCodec implements Codec {

  private final Gson gson;

  private GsonCodec(Gson gson) {
    this.gson = gson;
  }

  /**
   * Creates a codec over a Gson of the application.
   *
   * @param gson binds types that are not models of the SDK; not changed, and not null
   * @return a new codec
   * @throws IllegalArgumentException if {@code gson} is null
   */
  public static GsonCodec using(Gson gson) {
    if (gson == null) {
      throw new IllegalArgumentException("gson must not be null");
    }
    return new GsonCodec(
        gson.newBuilder().registerTypeAdapterFactory(new ModelAdapterFactory()).create());
  }

  @Override
  public JsonReader reader(byte[] json, int offset, int length) {
    return new GsonTokenReader(new PathReader(json, offset, length));
  }

  @Override
  public JsonWriter writer(OutputStream out) {
    return new GsonTokenWriter(
        new com.google.gson.stream.JsonWriter(utf8(out)));
  }

  @Override
  public Object read(byte[] json, int offset, int length, Type type) throws IOException {
    // Not closed, because it holds nothing but the array.
    PathReader reader = new PathReader(json, offset, length);
    try {
      return gson.getAdapter(TypeToken.get(type)).read(reader);
    } catch (DecodingException e) {
      // The path of the exception starts at the model.
      throw CodecException.binding(e.problem(), reader.modelPath() + e.path().substring(1));
    } catch (MalformedJsonException | EOFException e) {
      throw CodecException.malformed(-1);
    } catch (RuntimeException e) {
      // Without cause: Gson's messages quote the text.
      throw CodecException.binding("cannot read a " + type.getTypeName(), reader.path());
    }
  }

  @Override
  @SuppressWarnings("unchecked") // The caller passes a value of the type.
  public void write(Object value, Type type, OutputStream out) throws IOException {
    com.google.gson.stream.JsonWriter writer =
        gson.newJsonWriter(utf8(out));
    try {
      ((TypeAdapter<Object>) gson.getAdapter(TypeToken.get(type))).write(writer, value);
      writer.flush();
    } catch (CharacterCodingException | RuntimeException e) {
      throw CodecException.binding("cannot write a " + type.getTypeName(), null);
    }
  }

  /** Returns a writer that refuses half a surrogate pair; others write a question mark for it. */
  private static Writer utf8(OutputStream out) {
    return new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder());
  }
}
