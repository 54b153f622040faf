package com.example.gson;

import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;

/** The tokens of a Gson reader. */
final class GsonTokenReader implements JsonReader {

  private final com.google.gson.stream.JsonReader in;
  private String text = "";

  GsonTokenReader(com.google.gson.stream.JsonReader in) {
    this.in = in;
  }

  @Override
  public JsonToken next() throws IOException {
    try {
      switch (in.peek()) {
        case BEGIN_OBJECT -> {
          in.beginObject();
          return JsonToken.BEGIN_OBJECT;
        }
        case END_OBJECT -> {
          in.endObject();
          return JsonToken.END_OBJECT;
        }
        case BEGIN_ARRAY -> {
          in.beginArray();
          return JsonToken.BEGIN_ARRAY;
        }
        case END_ARRAY -> {
          in.endArray();
          return JsonToken.END_ARRAY;
        }
        case NAME -> {
          text = in.nextName();
          return JsonToken.NAME;
        }
        case STRING -> {
          text = in.nextString();
          return JsonToken.STRING;
        }
        case NUMBER -> {
          text = in.nextString();
          return JsonToken.NUMBER;
        }
        case BOOLEAN -> {
          return in.nextBoolean() ? JsonToken.TRUE : JsonToken.FALSE;
        }
        case NULL -> {
          in.nextNull();
          return JsonToken.NULL;
        }
        default -> {
          return JsonToken.END_DOCUMENT;
        }
      }
    } catch (MalformedJsonException | EOFException e) {
      throw CodecException.malformed(-1);
    }
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public void close() {
    // Gson's reader belongs to the caller, and holds nothing but the text.
  }
}
