package com.beeper.desktop.codec.jsonb;

import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonToken;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one value, from the parser that a Jsonb hands to a deserializer.
 *
 * <p>Implementations differ in where that parser is. Yasson has taken the first token of an object
 * or array, and does not say which of the two it was. Johnzon has not. For a value that is neither,
 * there are no tokens in both, only the value.
 */
final class BoundReader implements JsonReader {

  private final JsonParser parser;

  /** What to give before the parser is moved on. */
  private @Nullable JsonToken first;

  private @Nullable JsonToken second;

  /** The value, if it is not an object or array. */
  private final @Nullable JsonValue scalar;

  /** Whether the parser had not begun, as Johnzon's, which is over this value and nothing else. */
  private final boolean fresh;

  private JsonToken current = JsonToken.END_DOCUMENT;

  private BoundReader(
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

  static BoundReader at(JsonParser parser) {
    if (!parser.hasNext()) {
      JsonValue value = parser.getValue();
      return new BoundReader(parser, token(value), null, value, false);
    }
    JsonToken token = JsonpReader.token(parser.next());
    return switch (token) {
      // Also what Yasson gives for an array of objects, which shows at the end.
      case BEGIN_OBJECT -> new BoundReader(parser, token, null, null, true);
      case NAME, END_OBJECT -> new BoundReader(parser, JsonToken.BEGIN_OBJECT, token, null, false);
      default -> new BoundReader(parser, JsonToken.BEGIN_ARRAY, token, null, false);
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

  /** Tells whether there is more than the value that was read, which then was in an array. */
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
      // Johnzon has no string for a number: its parser is over values, not over text.
      return fresh && current == JsonToken.NUMBER
          ? parser.getBigDecimal().toString()
          : parser.getString();
    }
    return scalar instanceof JsonString string ? string.getString() : scalar.toString();
  }

  @Override
  public void close() {
    // The parser is not ours.
  }
}
