package com.beeper.desktop.internal.json;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonToken;
import com.beeper.desktop.codec.support.JsonPath;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * JSON text being read: its tokens, the place in it, and the limits that hold for all codecs.
 *
 * <p>A value is read with its first token current, and left with its last token current.
 */
public final class JsonInput {

  static final int MAX_DEPTH = 256;
  static final int MAX_NUMBER_LENGTH = 1000;

  /** A longer path is cut in messages; deeper than this nobody counts brackets. */
  private static final int MAX_PATH_SEGMENTS = 32;

  private final JsonReader reader;
  private final boolean strict;
  private final @Nullable JsonInput outer;
  private JsonToken token = JsonToken.END_DOCUMENT;

  /** Where we are in each open object (a member name) or array (null, and the index). */
  private @Nullable String[] names = new String[8];

  private int[] indexes = new int[8];
  private int depth;

  JsonInput(JsonReader reader, boolean strict) {
    this(reader, strict, null);
  }

  private JsonInput(JsonReader reader, boolean strict, @Nullable JsonInput outer) {
    this.reader = reader;
    this.strict = strict;
    this.outer = outer;
  }

  /** Reads a part of this text that has been read already again, in the same place. */
  JsonInput replay(Object plainValue) throws IOException {
    JsonInput inner = new JsonInput(new PlainValueReader(plainValue), strict, this);
    inner.next();
    return inner;
  }

  JsonToken next() throws IOException {
    try {
      token = reader.next();
    } catch (CodecException e) {
      throw failure(malformed(e));
    }
    return token;
  }

  JsonToken token() {
    return token;
  }

  String text() throws IOException {
    try {
      return reader.text();
    } catch (CodecException e) {
      throw failure(malformed(e));
    }
  }

  /** The literal of a number, if it is not absurdly long. */
  String number() throws IOException {
    String literal = text();
    if (literal.length() > MAX_NUMBER_LENGTH) {
      throw failure("a number has more than " + MAX_NUMBER_LENGTH + " characters");
    }
    return literal;
  }

  private static String malformed(CodecException e) {
    return e.offset() < 0
        ? "the text is not well-formed JSON"
        : "the text is not well-formed JSON around offset " + e.offset();
  }

  boolean isStrict() {
    return strict;
  }

  /** Goes into the object or array whose first token is current. */
  void enter() {
    if (depth() == MAX_DEPTH) {
      throw failure("objects and arrays are nested deeper than " + MAX_DEPTH);
    }
    if (depth == names.length) {
      names = Arrays.copyOf(names, depth * 2);
      indexes = Arrays.copyOf(indexes, depth * 2);
    }
    names[depth] = null;
    indexes[depth] = -1;
    depth++;
  }

  /** Goes into the object whose first token must be current. */
  void enterObject() {
    if (token != JsonToken.BEGIN_OBJECT) {
      throw mismatch("an object");
    }
    enter();
  }

  /**
   * Goes to the value of the next member of the object that was entered.
   *
   * @return the name of the member; null at the end of the object, which is yet to be left
   */
  @Nullable
  String nextMember() throws IOException {
    if (next() == JsonToken.NAME) {
      String name = text();
      at(name);
      next();
      return name;
    } else if (token != JsonToken.END_OBJECT) {
      throw mismatch("the end of the object");
    }
    return null;
  }

  private int depth() {
    return outer == null ? depth : outer.depth() + depth;
  }

  void leave() {
    depth--;
  }

  void at(String member) {
    names[depth - 1] = member;
  }

  void at(int index) {
    indexes[depth - 1] = index;
  }

  private String path() {
    JsonPath path = outer == null ? JsonPath.ROOT : JsonPath.of(outer.path());
    int shown = Math.min(depth, MAX_PATH_SEGMENTS);
    for (int i = 0; i < shown; i++) {
      String name = names[i];
      if (name != null) {
        path = path.member(name);
      } else if (indexes[i] >= 0) {
        path = path.element(indexes[i]);
      }
    }
    return shown < depth ? path + "…" : path.toString();
  }

  DecodingException failure(String problem) {
    return new DecodingException(problem, path());
  }

  /** The current token is not the start of what is expected here. */
  DecodingException mismatch(String expected) {
    String found = switch (token) {
      case BEGIN_OBJECT -> "an object";
      case BEGIN_ARRAY -> "an array";
      case STRING, NAME -> "a string";
      case NUMBER -> "a number";
      case TRUE, FALSE -> "a boolean";
      case NULL -> "null";
      case END_OBJECT, END_ARRAY, END_DOCUMENT -> "the end of the text";
    };
    return failure("expected " + expected + ", found " + found);
  }
}
