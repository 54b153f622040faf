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

/** Whole JSON texts: the checks that hold for every codec, around what a codec does. */
public final class JsonDocument {

  private JsonDocument() {}

  /**
   * Reads a text into one of the API's types.
   *
   * @param strict whether a required member that is missing or a value that cannot be typed fails
   * @throws DecodingException if the text is not JSON or not of the kind
   */
  public static <T> T read(Codec codec, byte[] text, Kind<T> kind, boolean strict) {
    int start = requireUtf8(text);
    try (JsonReader reader = codec.reader(text, start, text.length - start)) {
      JsonInput in = new JsonInput(reader, strict);
      requireContent(in, text, start);
      T value = kind.typed(kind.read(in));
      requireEnd(in);
      if (value == null) {
        throw in.failure("expected " + kind.expected());
      }
      return value;
    } catch (CodecException e) {
      throw malformed();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Reads a text into any type: a model or enum of the API, or what the codec's library binds.
   *
   * @return the value; null only for a JSON null
   * @throws DecodingException if the text is not JSON or does not fit the type
   */
  public static @Nullable Object read(Codec codec, byte[] text, Type type, boolean strict) {
    if (type instanceof Class<?> raw && Binder.isBound(raw)) {
      return read(codec, text, Binder.kindOf(raw), strict);
    }
    int start = requireUtf8(text);
    try {
      // Libraries differ in what they let pass, so the text is checked before they bind it.
      try (JsonReader reader = codec.reader(text, start, text.length - start)) {
        JsonInput in = new JsonInput(reader, strict);
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

  private static int requireUtf8(byte[] text) {
    boolean hasMark = text.length >= 3
        && text[0] == (byte) 0xEF
        && text[1] == (byte) 0xBB
        && text[2] == (byte) 0xBF;
    int start = hasMark ? 3 : 0;
    int invalid = Utf8.firstInvalid(text, start);
    if (invalid >= 0) {
      throw new DecodingException("the text is not valid UTF-8 at byte " + invalid, "$");
    }
    return start;
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
  public static <T> Text write(Codec codec, Kind<T> kind, T value) {
    return write(codec, out -> kind.write(out, kind.slot(value, "value")));
  }

  /** Writes something that puts out tokens. */
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
    if (Binder.isBound(value.getClass())) {
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
    return text;
  }

  /** Puts out the tokens of a value. */
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
