package com.beeper.desktop.internal.json;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonToken;
import com.beeper.desktop.codec.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Reads and writes whole JSON texts, with the checks that apply to every codec. */
public final class JsonDocument {

  private JsonDocument() {}

  /**
   * Reads a text into one of the API's types.
   *
   * @throws DecodingException if the text is not JSON or not of the type
   */
  public static <T> T read(Codec codec, byte[] text, JsonType<T> type, DecodingOptions options) {
    int start = start(text);
    boolean halfPairs = requireUtf8(text, start);
    try (JsonReader reader = codec.reader(text, start, text.length - start)) {
      JsonInput in = new JsonInput(reader, options, halfPairs);
      requireContent(in, text, start);
      T value = Binder.read(type, in);
      requireEnd(in);
      return value;
    } catch (CodecException e) {
      throw malformed();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Reads a text into any type: a model or enum of the API, or a type that the codec's library
   * binds.
   *
   * @return the value; null only for a JSON null
   * @throws DecodingException if the text is not JSON or does not fit the type
   */
  public static @Nullable Object read(
      Codec codec, byte[] text, Type type, DecodingOptions options) {
    if (type instanceof Class<?> raw && ModelRegistry.contains(raw)) {
      return read(codec, text, ModelRegistry.typeOf(raw), options);
    }
    int start = start(text);
    boolean halfPairs = requireUtf8(text, start);
    try {
      // Libraries differ in their checks, therefore the text is checked before they bind it.
      try (JsonReader reader = codec.reader(text, start, text.length - start)) {
        JsonInput in = new JsonInput(reader, options, halfPairs);
        requireContent(in, text, start);
        PlainValues.skip(in);
        requireEnd(in);
      }
      return codec.read(text, start, text.length - start, type);
    } catch (CodecException e) {
      String path = e.path();
      throw e.offset() >= 0
          ? malformed()
          : new DecodingException(String.valueOf(e.getMessage()), path == null ? "$" : path);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Returns the offset of the text after a byte order mark. */
  private static int start(byte[] text) {
    boolean hasMark = text.length >= 3
        && text[0] == (byte) 0xEF
        && text[1] == (byte) 0xBB
        && text[2] == (byte) 0xBF;
    return hasMark ? 3 : 0;
  }

  /** Returns whether the text has escapes of surrogates, which need not be pairs. */
  private static boolean requireUtf8(byte[] text, int start) {
    int checked = Utf8.check(text, start);
    if (checked >= 0) {
      throw new DecodingException("the text is not valid UTF-8 at byte " + checked, "$");
    }
    return checked == Utf8.VALID_WITH_SURROGATES;
  }

  /** White space alone is empty for one library and malformed for another. */
  private static void requireContent(JsonInput in, byte[] text, int start) throws IOException {
    int i = start;
    while (i < text.length && " \t\r\n".indexOf(text[i]) >= 0) {
      i++;
    }
    if (i == text.length || in.next() == JsonToken.END_DOCUMENT) {
      throw in.failure("the text is empty, where JSON is due");
    }
  }

  private static void requireEnd(JsonInput in) throws IOException {
    if (in.next() != JsonToken.END_DOCUMENT) {
      throw in.failure("there is more text after the end of the JSON value");
    }
  }

  private static DecodingException malformed() {
    return new DecodingException("the text is not well-formed JSON", "$");
  }

  /** The text is in memory: this is the library failing, and its message may quote the text. */
  private static DecodingException unreadable(IOException e) {
    return new DecodingException("the codec failed with " + e.getClass().getName(), "$");
  }

  /**
   * Writes a value of one of the API's types.
   *
   * @return the text, in an array that is not shared
   */
  public static <T> Text write(Codec codec, JsonType<T> type, T value) {
    return write(codec, out -> type.write(out, type.stored(value, "value")));
  }

  /** Writes a sequence of tokens. */
  static Text write(Codec codec, Tokens tokens) {
    Text text = new Text();
    try (JsonWriter writer = codec.writer(text)) {
      tokens.writeTo(new JsonOutput(writer));
    } catch (IOException e) {
      throw new IllegalStateException("the codec cannot write: " + e.getClass().getName());
    }
    return text;
  }

  /**
   * Writes a value of any type: a model or enum of the API, or what the codec's library binds.
   *
   * @throws IllegalArgumentException if the library cannot write the value
   */
  public static Text write(Codec codec, Object value, Type type) {
    if (ModelRegistry.contains(value.getClass())) {
      Text text = new Text();
      try (JsonWriter writer = codec.writer(text)) {
        Binder.write(value, writer);
      } catch (IOException e) {
        throw new IllegalStateException(
            "the codec cannot write: " + e.getClass().getName());
      }
      return text;
    }
    Text text = new Text();
    try {
      codec.write(value, type, text);
    } catch (CodecException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    } catch (IOException e) {
      throw new IllegalStateException("the codec cannot write: " + e.getClass().getName());
    }
    if (Utf8.hasHalfPair(text.array(), text.length())) {
      throw new IllegalArgumentException(
          "a string has half a surrogate pair, which UTF-8 cannot hold");
    }
    return text;
  }

  /** Writes the tokens of a value. */
  interface Tokens {
    void writeTo(JsonOutput out) throws IOException;
  }

  /** Text in UTF-8 that is being collected, and can be sent without a copy. */
  public static final class Text extends ByteArrayOutputStream {
    Text() {
      super(512);
    }

    /** Returns the array that holds the text from its start; it may be longer. */
    public byte[] array() {
      return buf;
    }

    /** Returns the number of bytes. */
    public int length() {
      return count;
    }
  }
}
