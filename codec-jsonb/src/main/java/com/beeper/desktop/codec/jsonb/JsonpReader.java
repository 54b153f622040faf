package com.beeper.desktop.codec.jsonb;

import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonToken;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;

/** The tokens of a Jakarta parser that the codec created. */
final class JsonpReader implements JsonReader {

  private final JsonParser parser;
  private int depth;
  private boolean started;

  JsonpReader(JsonParser parser) {
    this.parser = parser;
  }

  @Override
  public JsonToken next() throws CodecException {
    try {
      // Inside a value there is always a next token, or next() fails.
      if (depth == 0 && started && !parser.hasNext()) {
        return JsonToken.END_DOCUMENT;
      }
      started = true;
      JsonToken token = token(parser.next());
      switch (token) {
        case BEGIN_OBJECT, BEGIN_ARRAY -> depth++;
        case END_OBJECT, END_ARRAY -> depth--;
        default -> {}
      }
      return token;
    } catch (RuntimeException e) {
      throw malformed(e);
    }
  }

  static JsonToken token(JsonParser.Event event) {
    return switch (event) {
      case START_OBJECT -> JsonToken.BEGIN_OBJECT;
      case END_OBJECT -> JsonToken.END_OBJECT;
      case START_ARRAY -> JsonToken.BEGIN_ARRAY;
      case END_ARRAY -> JsonToken.END_ARRAY;
      case KEY_NAME -> JsonToken.NAME;
      case VALUE_STRING -> JsonToken.STRING;
      case VALUE_NUMBER -> JsonToken.NUMBER;
      case VALUE_TRUE -> JsonToken.TRUE;
      case VALUE_FALSE -> JsonToken.FALSE;
      case VALUE_NULL -> JsonToken.NULL;
    };
  }

  @Override
  public String text() throws CodecException {
    try {
      return parser.getString();
    } catch (RuntimeException e) {
      throw malformed(e);
    }
  }

  @Override
  public void close() {
    parser.close();
  }

  /** Returns an exception with only the location of the given one, whose message quotes the text. */
  static CodecException malformed(RuntimeException e) {
    return CodecException.malformed(
        e instanceof JsonParsingException parsing && parsing.getLocation() != null
            ? parsing.getLocation().getStreamOffset()
            : -1);
  }
}
