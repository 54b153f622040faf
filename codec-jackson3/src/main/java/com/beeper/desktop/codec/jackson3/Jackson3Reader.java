package com.beeper.desktop.codec.jackson3;

import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonTokenId;
import tools.jackson.core.TokenStreamLocation;

/** The tokens of a Jackson parser. */
final class Jackson3Reader implements JsonReader {

  private final JsonParser parser;

  /** The longest name that a factory may cache; it keeps at most 6,000 names. */
  private static final int MAX_CACHED_NAME = 256;

  /** The codec that created the parser, whose exceptions are replaced; null for a parser of a mapper. */
  private final @Nullable Jackson3Codec owner;

  /** The current token if it is a name, else null. */
  private @Nullable String name;

  private boolean hasLongNames;

  /** Whether the parser is already at the token to return next. */
  private boolean ahead;

  private Jackson3Reader(JsonParser parser, @Nullable Jackson3Codec owner) {
    this.parser = parser;
    this.owner = owner;
  }

  /**
   * Returns a reader of a whole text, which closes the parser.
   *
   * @param owner the codec that created the parser
   */
  static Jackson3Reader owning(JsonParser parser, Jackson3Codec owner) {
    return new Jackson3Reader(parser, owner);
  }

  /** Returns a reader of the value whose first token is current in the parser of a mapper. */
  static Jackson3Reader at(JsonParser parser) {
    Jackson3Reader reader = new Jackson3Reader(parser, null);
    reader.ahead = true;
    return reader;
  }

  /**
   * Returns a reader of an object whose first member name, or end, is current in the parser of a
   * mapper. Jackson leaves the parser there after it has consumed a type id.
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
    String next = nextName();
    name = next;
    if (next != null) {
      hasLongNames |= next.length() > MAX_CACHED_NAME;
      return JsonToken.NAME;
    }
    return switch (parser.currentTokenId()) {
      case JsonTokenId.ID_NO_TOKEN -> JsonToken.END_DOCUMENT;
      case JsonTokenId.ID_START_OBJECT -> JsonToken.BEGIN_OBJECT;
      case JsonTokenId.ID_END_OBJECT -> JsonToken.END_OBJECT;
      case JsonTokenId.ID_START_ARRAY -> JsonToken.BEGIN_ARRAY;
      case JsonTokenId.ID_END_ARRAY -> JsonToken.END_ARRAY;
      case JsonTokenId.ID_STRING -> JsonToken.STRING;
      case JsonTokenId.ID_NUMBER_INT -> JsonToken.NUMBER;
      case JsonTokenId.ID_NUMBER_FLOAT -> number();
      case JsonTokenId.ID_TRUE -> JsonToken.TRUE;
      case JsonTokenId.ID_FALSE -> JsonToken.FALSE;
      case JsonTokenId.ID_NULL -> JsonToken.NULL;
      default -> throw notJson("a Java object is embedded in the JSON");
    };
  }

  /** Advances the parser, and returns the name if that is the next token. */
  private @Nullable String nextName() throws IOException {
    if (ahead) {
      ahead = false;
      return parser.currentTokenId() == JsonTokenId.ID_PROPERTY_NAME ? parser.currentName() : null;
    }
    try {
      return parser.nextName();
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  /** Refuses NaN, which a mapper of the application may permit and a tree may contain. */
  private JsonToken number() throws IOException {
    if (owner == null && parser.isNaN()) {
      throw notJson("a number is not finite");
    }
    return JsonToken.NUMBER;
  }

  @Override
  public String text() throws IOException {
    if (name != null) {
      return name;
    }
    try {
      return parser.getString();
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (owner != null) {
      parser.close();
      if (hasLongNames) {
        owner.forgetNames();
      }
    }
  }

  /** Returns the exception for the SDK; a mapper that owns the parser gets Jackson's own. */
  private IOException failure(JacksonException e) {
    if (owner == null) {
      throw e;
    }
    return malformed(e);
  }

  private IOException notJson(String message) {
    if (owner == null) {
      throw Jackson3ModelMismatchException.notJson(parser, message);
    }
    return CodecException.binding(message, null);
  }

  /** Returns an exception with only the location of the given one, whose message quotes the text. */
  static CodecException malformed(JacksonException e) {
    TokenStreamLocation location = e.getLocation();
    if (location == null) {
      return CodecException.malformed(-1);
    }
    long offset = location.getByteOffset();
    return CodecException.malformed(offset < 0 ? location.getCharOffset() : offset);
  }
}
