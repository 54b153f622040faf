package com.beeper.desktop.codec.jsonb;

import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonToken;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;

/** Tokens of a Jakarta parser that is ours. */
final class JsonpReader implements JsonReader {

  private final JsonParser parser;
  private int depth;
  private boolean named;
  private boolean started;

  JsonpReader(JsonParser parser) {
    this.parser = parser;
  }

  @Override
  public JsonToken next() throws CodecException {
    try {
      // Within a value there is always a next token, or else next() fails.
      if (depth == 0 && started && !parser.hasNext()) {
        return JsonToken.END_DOCUMENT;
      }
      started = true;
      JsonToken token = token(parser.next());
      named = token == JsonToken.NAME;
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
    String text;
    try {
      text = parser.getString();
    } catch (RuntimeException e) {
      throw malformed(e);
    }
    if (named && !isWhole(text)) {
      throw malformed(new IllegalStateException("half a surrogate pair"));
    }
    return text;
  }

  /** Half a surrogate pair, escaped: Jackson refuses it in a name, and so do all of us. */
  private static boolean isWhole(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (Character.isSurrogate(name.charAt(i))) {
        boolean pair =
            i + 1 < name.length() && Character.isSurrogatePair(name.charAt(i), name.charAt(i + 1));
        if (!pair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  @Override
  public void close() {
    parser.close();
  }

  /** Takes no more than the place from an exception of the library, whose message quotes the text. */
  static CodecException malformed(RuntimeException e) {
    return CodecException.malformed(
        e instanceof JsonParsingException parsing && parsing.getLocation() != null
            ? parsing.getLocation().getStreamOffset()
            : -1);
  }
}
