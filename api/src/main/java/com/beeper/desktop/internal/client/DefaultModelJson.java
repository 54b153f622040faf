package com.beeper.desktop.internal.client;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.ModelJson;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.codec.TypeRef;
import com.beeper.desktop.internal.json.DecodingOptions;
import com.beeper.desktop.internal.json.JsonDocument;
import com.beeper.desktop.internal.transport.Arguments;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** JSON text of values, with the checks that hold for requests and responses. */
final class DefaultModelJson implements ModelJson {

  private final Codec codec;
  private final DecodingOptions decoding;

  private DefaultModelJson(Codec codec, DecodingOptions decoding) {
    this.codec = codec;
    this.decoding = decoding;
  }

  /**
   * Returns an instance.
   *
   * @param decoding how texts are decoded
   */
  static ModelJson of(Codec codec, DecodingOptions decoding) {
    return new DefaultModelJson(codec, decoding);
  }

  @Override
  public String toJson(Object value) {
    Arguments.requireNonNull(value, "value");
    if (value instanceof JsonEnum && value.toString().equals("UNRECOGNIZED")) {
      throw new IllegalArgumentException(
          "value must not be UNRECOGNIZED, which has no value in JSON");
    }
    JsonDocument.Text text = JsonDocument.write(codec, value, value.getClass());
    return new String(text.array(), 0, text.length(), StandardCharsets.UTF_8);
  }

  @Override
  @SuppressWarnings("unchecked") // the type may be primitive, which Class.cast refuses
  public <T> T fromJson(Class<T> type, String text) {
    Arguments.requireNonNull(type, "type");
    return (T) read(type, text);
  }

  @Override
  @SuppressWarnings("unchecked") // a codec returns a value of the requested type
  public <T> T fromJson(TypeRef<T> type, String text) {
    Arguments.requireNonNull(type, "type");
    return (T) read(type.type(), text);
  }

  private Object read(Type type, String text) {
    Arguments.requireNonNull(text, "text");
    Object value = JsonDocument.read(codec, utf8(text), type, decoding);
    if (value == null) {
      throw new DecodingException("the text is null, where a value is required", "$");
    }
    return value;
  }

  private static byte[] utf8(String text) {
    try {
      // Not String.getBytes, which replaces half a surrogate pair by a question mark.
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new DecodingException("the text has half a surrogate pair", "$");
    }
  }
}
