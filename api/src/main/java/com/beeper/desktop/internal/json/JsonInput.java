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
 * A JSON text being read: its tokens, the current path, and the limits that apply to all codecs.
 *
 * <p>A value is read with its first token current, and left with its last token current.
 */
public final class JsonInput {

  static final int MAX_DEPTH = 256;
  static final int MAX_NUMBER_LENGTH = 1000;

  // The estimated bytes of heap of decoded values, on a JVM with compressed pointers.

  /** An object or array, without what it contains. */
  static final int VALUE_BYTES = 48;

  /** The place of an element in an array. */
  static final int ELEMENT_BYTES = 8;

  /** The table of a map of two or more members. */
  static final int MAP_BYTES = 160;

  /** A member of a map and its name, without the characters. */
  static final int MEMBER_BYTES = 96;

  /** A string, without its characters. */
  static final int STRING_BYTES = 40;

  /** A number of 64 bits. */
  static final int LONG_BYTES = 16;

  /** Any other number, without its digits. */
  static final int BIG_NUMBER_BYTES = 120;

  /** The maximum length of a path in messages. */
  private static final int MAX_PATH_SEGMENTS = 32;

  private final JsonReader reader;
  private final boolean strict;
  private final long maxBytes;

  /** Whether a text can have half a surrogate pair. */
  private final boolean halfPairs;

  private final @Nullable JsonInput outer;

  /** The estimated bytes of the values that were read. */
  private long bytes;

  private JsonToken token = JsonToken.END_DOCUMENT;

  /** The position in each open object (a member name) or array (null, and the index). */
  private @Nullable String[] names = new String[4];

  private int[] indexes = new int[4];
  private int depth;

  /** Reads a value of a parser that belongs to a JSON library, which bounds the size of its text. */
  JsonInput(JsonReader reader, boolean strict) {
    this(reader, new DecodingOptions(strict, Long.MAX_VALUE), true, null);
  }

  /**
   * Reads a whole text.
   *
   * @param halfPairs whether a string can have half a surrogate pair
   */
  JsonInput(JsonReader reader, DecodingOptions options, boolean halfPairs) {
    this(reader, options, halfPairs, null);
  }

  private JsonInput(
      JsonReader reader, DecodingOptions options, boolean halfPairs, @Nullable JsonInput outer) {
    this.reader = reader;
    this.strict = options.strict();
    this.maxBytes = options.maxBytes();
    this.halfPairs = halfPairs;
    this.outer = outer;
  }

  /**
   * Reads a part of this text a second time, at the same path. Its depth was checked the first time.
   *
   * @param start the value of {@link #bytes} before that part, which the value that is read now replaces
   */
  JsonInput replay(Object plainValue, long start) throws IOException {
    JsonInput inner = new JsonInput(
        new PlainValueReader(plainValue), new DecodingOptions(strict, maxBytes), false, this);
    inner.bytes = start;
    inner.next();
    return inner;
  }

  /** Takes over the bytes of a replayed part that was read. */
  void replayed(JsonInput inner) {
    bytes = inner.bytes;
  }

  long bytes() {
    return bytes;
  }

  /**
   * Counts bytes of a decoded value.
   *
   * @throws DecodingException if the values are too large
   */
  void charge(long added) {
    bytes += added;
    if (bytes > maxBytes) {
      throw failure("the decoded value needs more than "
          + maxBytes
          + " bytes of memory; set a higher maxDecodedBytes if such responses are expected");
    }
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
    String text;
    try {
      text = reader.text();
    } catch (CodecException e) {
      throw failure(malformed(e));
    }
    if (halfPairs && indexOfHalfPair(text) >= 0) {
      throw failure("a string has half a surrogate pair, which is not a character");
    }
    return text;
  }

  /** Returns the text of a string that is kept. */
  String string() throws IOException {
    String text = text();
    charge(STRING_BYTES + 2L * text.length());
    return text;
  }

  /** Goes over a string. */
  void skipString() throws IOException {
    charge(STRING_BYTES);
    if (halfPairs) {
      text();
    }
  }

  /** Returns the index of half a surrogate pair without its other half, or -1. */
  static int indexOfHalfPair(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (Character.isLowSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  /** Returns the literal of a number, whose length is limited. */
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

  /** Enters the object or array whose first token is current. */
  void enter() {
    if (depth == MAX_DEPTH) {
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

  /** Enters the object whose first token must be current. */
  void enterObject() {
    if (token != JsonToken.BEGIN_OBJECT) {
      throw mismatch("an object");
    }
    enter();
  }

  /**
   * Advances to the value of the next member of the entered object.
   *
   * @return the name of the member; null at the end of the object, which has not been left
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

  void leave() {
    depth--;
  }

  void at(String member) {
    names[depth - 1] = member;
  }

  void at(int index) {
    indexes[depth - 1] = index;
  }

  String path() {
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

  /** Returns the exception for a current token that does not start the expected value. */
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
