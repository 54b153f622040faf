package com.example.gson;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonWriter;
import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/**
 * Reads and writes JSON with Gson. It refuses a few integers of 20 digits and more that Gson takes
 * for malformed, as 184467440737095516160.
 */
public final class GsonCodec implements Codec {

  private final Gson gson;

  private GsonCodec(Gson gson) {
    this.gson = gson;
  }

  /**
   * Makes a codec over a Gson of the application.
   *
   * @param gson how types of the application are bound; not changed
   * @return a codec
   */
  public static GsonCodec using(Gson gson) {
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
        new com.google.gson.stream.JsonWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
  }

  @Override
  public Object read(byte[] json, int offset, int length, Type type) throws IOException {
    // Not closed: that would only close the array.
    PathReader reader = new PathReader(json, offset, length);
    try {
      return gson.getAdapter(TypeToken.get(type)).read(reader);
    } catch (DecodingException e) {
      DecodingException within = e.within(reader.modelPath());
      throw CodecException.binding(within.getMessage(), within.path());
    } catch (MalformedJsonException | EOFException e) {
      throw CodecException.malformed(-1);
    } catch (RuntimeException e) {
      // Without cause: Gson's messages quote the text.
      throw CodecException.binding("cannot read a " + type.getTypeName(), reader.path());
    }
  }

  @Override
  @SuppressWarnings("unchecked") // The caller says that the value is of the type.
  public void write(Object value, Type type, OutputStream out) throws IOException {
    com.google.gson.stream.JsonWriter writer =
        gson.newJsonWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try {
      ((TypeAdapter<Object>) gson.getAdapter(TypeToken.get(type))).write(writer, value);
    } catch (RuntimeException e) {
      throw CodecException.binding("cannot write a " + type.getTypeName(), null);
    }
    writer.flush();
  }
}
