package com.beeper.desktop.codec.jackson3;

import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonToken;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonTokenId;
import tools.jackson.core.TokenStreamLocation;

/** Tokens of a Jackson parser. */
final class Jackson3Reader implements JsonReader {

  private final JsonParser parser;

  /** Whether the parser is ours: then it is closed, and its exceptions are not passed on. */
  private final boolean owned;

  /** Whether the parser is already at the token to give next. */
  private boolean ahead;

  private Jackson3Reader(JsonParser parser, boolean owned) {
    this.parser = parser;
    this.owned = owned;
  }

  /** Reads a text from its start. */
  static Jackson3Reader owning(JsonParser parser) {
    return new Jackson3Reader(parser, true);
  }

  /** Reads the value whose first token is the current one of a parser in use by a mapper. */
  static Jackson3Reader at(JsonParser parser) {
    Jackson3Reader reader = new Jackson3Reader(parser, false);
    reader.ahead = true;
    return reader;
  }

  /**
   * Reads an object of which the parser is already at the first member, or at the end if it has
   * none: that is how Jackson hands on an object from which it took a type id.
   */
  static JsonReader inside(JsonParser parser) {
    Jackson3Reader members = at(parser);
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
      } catch (JacksonException e) {
        throw failure(e);
      }
    }
    return switch (parser.currentTokenId()) {
      case JsonTokenId.ID_NO_TOKEN -> JsonToken.END_DOCUMENT;
      case JsonTokenId.ID_START_OBJECT -> JsonToken.BEGIN_OBJECT;
      case JsonTokenId.ID_END_OBJECT -> JsonToken.END_OBJECT;
      case JsonTokenId.ID_START_ARRAY -> JsonToken.BEGIN_ARRAY;
      case JsonTokenId.ID_END_ARRAY -> JsonToken.END_ARRAY;
      case JsonTokenId.ID_PROPERTY_NAME -> JsonToken.NAME;
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
      return parser.getString();
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (owned) {
      parser.close();
    }
  }

  /**
   * The mapper that a parser in use belongs to knows Jackson's exceptions, the SDK knows its own.
   */
  private IOException failure(JacksonException e) {
    if (!owned) {
      throw e;
    }
    return malformed(e);
  }

  private IOException notJson(String message) {
    if (!owned) {
      throw ModelMismatchException.notJson(parser, message);
    }
    return CodecException.binding(message, null);
  }

  /** Takes no more than the place from an exception of Jackson's, whose message quotes the text. */
  static CodecException malformed(JacksonException e) {
    TokenStreamLocation location = e.getLocation();
    if (location == null) {
      return CodecException.malformed(-1);
    }
    long offset = location.getByteOffset();
    return CodecException.malformed(offset < 0 ? location.getCharOffset() : offset);
  }
}
