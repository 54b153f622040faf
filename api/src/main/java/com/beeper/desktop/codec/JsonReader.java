package com.beeper.desktop.codec;

import java.io.Closeable;
import java.io.IOException;

/**
 * Reads JSON text token by token: what a codec puts in front of its library's streaming parser.
 *
 * <p>Not thread-safe. Of duplicate member names all are given, in order.
 */
public interface JsonReader extends Closeable {

  /**
   * Moves to the next token.
   *
   * @return the token; {@link JsonToken#END_DOCUMENT} after the last one, each time
   * @throws CodecException if the text is not well-formed
   * @throws IOException if the text cannot be read
   */
  JsonToken next() throws IOException;

  /**
   * Returns the text of the current token, also when it is asked for again.
   *
   * @return the member name or string with its escapes resolved, or the number as it is written in
   *     the text ({@code 1.0} stays {@code 1.0}); undefined for other tokens
   * @throws CodecException if the text is not well-formed
   * @throws IOException if the text cannot be read
   */
  String text() throws IOException;

  /**
   * Releases what the parser holds. Does not close a parser or stream that the codec was given.
   *
   * @throws IOException if that fails
   */
  @Override
  void close() throws IOException;
}
