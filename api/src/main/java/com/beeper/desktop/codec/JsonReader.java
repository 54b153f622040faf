package com.beeper.desktop.codec;

import java.io.Closeable;
import java.io.IOException;

/**
 * Reads JSON text token by token. A codec implements it over its library's streaming parser.
 *
 * <p>For the text <code>{"a":[1.0]}</code>, successive calls of {@link #next} return {@code
 * BEGIN_OBJECT}, {@code NAME} (with the text {@code a}), {@code BEGIN_ARRAY}, {@code NUMBER} (with
 * the text {@code 1.0}), {@code END_ARRAY}, {@code END_OBJECT} and {@code END_DOCUMENT}.
 *
 * <p>All occurrences of a duplicate member name are returned, in the order of the text.
 *
 * <p>Not thread-safe.
 */
public interface JsonReader extends Closeable {

  /**
   * Advances to the next token.
   *
   * @return the token; after the last token always {@link JsonToken#END_DOCUMENT}
   * @throws CodecException if the text is not well-formed
   * @throws IOException if the text cannot be read
   */
  JsonToken next() throws IOException;

  /**
   * Returns the text of the current token. May be called any number of times per token, including
   * none.
   *
   * @return the member name or string with its escapes resolved, or the number exactly as written
   *     ({@code 1.0} stays {@code 1.0}); unspecified for other tokens
   * @throws CodecException if the text is not well-formed
   * @throws IOException if the text cannot be read
   */
  String text() throws IOException;

  /**
   * Releases the resources of the parser. Does not close a parser or stream that belongs to the
   * caller of the codec.
   *
   * @throws IOException if closing fails
   */
  @Override
  void close() throws IOException;
}
