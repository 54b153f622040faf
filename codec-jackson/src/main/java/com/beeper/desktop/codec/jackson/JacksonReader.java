package com.beeper.desktop.codec.jackson;

import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonToken;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonTokenId;
import java.io.IOException;

/** Tokens of a Jackson parser. */
final class JacksonReader implements JsonReader {

  private final JsonParser parser;

  /** Whether the parser is ours: then it is closed, and its exceptions are not passed on. */
  private final boolean owned;

  /** Whether the parser is already at the token to give next. */
  private boolean ahead;

  private JacksonReader(JsonParser parser, boolean owned) {
    this.parser = parser;
    this.owned = owned;
  }

  /** Reads a text from its start. */
  static JacksonReader owning(JsonParser parser) {
    return new JacksonReader(parser, true);
  }

  /** Reads the value whose first token is the current one of a parser in use by an ObjectMapper. */
  static JacksonReader at(JsonParser parser) {
    JacksonReader reader = new JacksonReader(parser, false);
    reader.ahead = true;
    return reader;
  }

  /**
   * Reads an object of which the parser is already at the first member, or at the end if it has
   * none: that is how Jackson hands on an object from which it took a type id.
   */
  static JsonReader inside(JsonParser parser) {
    JacksonReader members = at(parser);
    return new JsonReader() {
      private boolean opened;

      @Override
      public JsonToken next() throws IOException {
        if (opened) {
          return members.next();
        }
        opened = true;
        return JsonToken.BEGIN_OBJECT;
      }

      @Override
      public String text() throws IOException {
        return members.text();
      }

      @Override
      public void close() throws IOException {
        members.close();
      }
    };
  }

  @Override
  public JsonToken next() throws IOException {
    if (ahead) {
      ahead = false;
    } else {
      try {
        parser.nextToken();
      } catch (JsonProcessingException e) {
        throw failure(e);
      }
    }
    return switch (parser.currentTokenId()) {
      case JsonTokenId.ID_NO_TOKEN -> JsonToken.END_DOCUMENT;
      case JsonTokenId.ID_START_OBJECT -> JsonToken.BEGIN_OBJECT;
      case JsonTokenId.ID_END_OBJECT -> JsonToken.END_OBJECT;
      case JsonTokenId.ID_START_ARRAY -> JsonToken.BEGIN_ARRAY;
      case JsonTokenId.ID_END_ARRAY -> JsonToken.END_ARRAY;
      case JsonTokenId.ID_FIELD_NAME -> JsonToken.NAME;
      case JsonTokenId.ID_STRING -> JsonToken.STRING;
      case JsonTokenId.ID_NUMBER_INT -> JsonToken.NUMBER;
      case JsonTokenId.ID_NUMBER_FLOAT -> number();
      case JsonTokenId.ID_TRUE -> JsonToken.TRUE;
      case JsonTokenId.ID_FALSE -> JsonToken.FALSE;
      case JsonTokenId.ID_NULL -> JsonToken.NULL;
      default -> throw notJson("a Java object stands where JSON is due");
    };
  }

  /** A mapper of the user's may let NaN pass, and a tree may hold it. */
  private JsonToken number() throws IOException {
    if (!owned && parser.isNaN()) {
      throw notJson("a number is not finite");
    }
    return JsonToken.NUMBER;
  }

  @Override
  public String text() throws IOException {
    try {
      return parser.getText();
    } catch (JsonProcessingException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (owned) {
      parser.close();
    }
  }

  private IOException failure(JsonProcessingException e) {
    return owned ? malformed(e) : e;
  }

  private IOException notJson(String message) {
    return owned
        ? CodecException.binding(message, null)
        : ModelMismatchException.notJson(parser, message);
  }

  /** Takes no more than the place from an exception of Jackson's, whose message quotes the text. */
  static CodecException malformed(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    if (location == null) {
      return CodecException.malformed(-1);
    }
    long offset = location.getByteOffset();
    return CodecException.malformed(offset < 0 ? location.getCharOffset() : offset);
  }
}
