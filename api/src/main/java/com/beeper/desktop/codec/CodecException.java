package com.beeper.desktop.codec;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a codec cannot read or write JSON text.
 *
 * <p>Neither the message nor a cause quotes the text, because the text can contain secrets. Messages
 * of JSON libraries often do, so a codec does not pass them on:
 *
 * <pre>{@code
 * } catch (AcmeException e) {
 *   throw CodecException.binding("cannot read a " + type.getTypeName(), e.path());
 * }
 * }</pre>
 */
public final class CodecException extends IOException {

  private static final long serialVersionUID = 1L;

  /** The JSON path, or null if it is not known. */
  private final @Nullable String path;

  /** The offset of the malformed part, or -1. */
  private final long offset;

  private CodecException(String message, @Nullable String path, long offset) {
    super(message);
    this.path = path;
    this.offset = offset;
  }

  /**
   * Creates the exception for text that is not well-formed JSON.
   *
   * @param offset the offset of the malformed part from the start of the text, in bytes or
   *     characters; -1 if the library does not report it
   * @return the exception
   */
  public static CodecException malformed(long offset) {
    return new CodecException("the text is not well-formed JSON", null, offset);
  }

  /**
   * Creates the exception for text that does not fit a type, or a value that cannot be written.
   *
   * @param message the problem, for example {@code "cannot read a java.time.Instant"}, without
   *     values of the text
   * @param path the JSON path in the notation of {@link
   *     com.beeper.desktop.codec.support.JsonPath}, for example {@code $.items[0].id}; null if the
   *     library does not report it
   * @return the exception
   */
  public static CodecException binding(String message, @Nullable String path) {
    return new CodecException(message, path, -1);
  }

  /**
   * Returns the JSON path of the value that could not be read or written.
   *
   * @return a path like {@code $.items[0].id}; null if it is not known
   */
  public @Nullable String path() {
    return path;
  }

  /**
   * Returns the offset of the malformed part of the text.
   *
   * @return the offset from the start of the text, in bytes or characters; -1 if it is not known or
   *     the text is well-formed
   */
  public long offset() {
    return offset;
  }
}
