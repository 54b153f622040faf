package com.beeper.desktop.codec.jsonb;

import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonToken;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one value, from the parser that a Jsonb passes to a deserializer.
 *
 * <p>Implementations differ in the position of that parser. Yasson has consumed the first token of
 * an object or array, without an indication of which it was; Johnzon has not. For other values both
 * provide no tokens, only the value.
 */
final class JsonbValueReader implements JsonReader {

  private final JsonParser parser;

  /** The token to return before the parser advances. */
  private @Nullable JsonToken first;

  /** The token to return after the first, before the parser advances. */
  private @Nullable JsonToken second;

  /** The value, if it is not an object or array. */
  private final @Nullable JsonValue scalar;

  /** Whether the parser was before its first token, like Johnzon's, which has only this value. */
  private final boolean fresh;

  private JsonToken current = JsonToken.END_DOCUMENT;

  private JsonbValueReader(
      JsonParser parser,
      @Nullable JsonToken first,
      @Nullable JsonToken second,
      @Nullable JsonValue scalar,
      boolean fresh) {
    this.parser = parser;
    this.first = first;
    this.second = second;
    this.scalar = scalar;
    this.fresh = fresh;
  }

  static JsonbValueReader at(JsonParser parser) {
    if (!parser.hasNext()) {
      JsonValue value = parser.getValue();
      return new JsonbValueReader(parser, token(value), null, value, false);
    }
    JsonToken token = JsonpReader.token(parser.next());
    return switch (token) {
      // Yasson also has this token for an array of objects, which isInArray() detects.
      case BEGIN_OBJECT -> new JsonbValueReader(parser, token, null, null, true);
      case NAME, END_OBJECT ->
        new JsonbValueReader(parser, JsonToken.BEGIN_OBJECT, token, null, false);
      default -> new JsonbValueReader(parser, JsonToken.BEGIN_ARRAY, token, null, false);
    };
  }

  private static JsonToken token(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> JsonToken.STRING;
      case NUMBER -> JsonToken.NUMBER;
      case TRUE -> JsonToken.TRUE;
      case FALSE -> JsonToken.FALSE;
      case NULL -> JsonToken.NULL;
      case OBJECT -> JsonToken.BEGIN_OBJECT;
      case ARRAY -> JsonToken.BEGIN_ARRAY;
    };
  }

  boolean isNull() {
    return first == JsonToken.NULL;
  }

  boolean isString() {
    return first == JsonToken.STRING;
  }

  /** Returns whether more follows the value that was read, which then was inside an array. */
  boolean isInArray() {
    return fresh && parser.hasNext();
  }

  @Override
  public JsonToken next() {
    if (first == null) {
      current = JsonpReader.token(parser.next());
    } else {
      current = first;
      first = second;
      second = null;
    }
    return current;
  }

  @Override
  public String text() {
    if (scalar == null) {
      // The parser of Johnzon reads values, not text, and has no string for a number.
      return fresh && current == JsonToken.NUMBER
          ? parser.getBigDecimal().toString()
          : parser.getString();
    }
    return scalar instanceof JsonString string ? string.getString() : scalar.toString();
  }

  @Override
  public void close() {
    // The parser belongs to the Jsonb.
  }
}
