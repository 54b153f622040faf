package com.beeper.desktop.codec;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A codec cannot read or write JSON text.
 *
 * <p>Neither the message nor a cause may quote the text, which can hold secrets: messages of JSON
 * libraries often do, so they are not passed on.
 */
public final class CodecException extends IOException {

  private static final long serialVersionUID = 1L;

  /** JSON path, or null if it is not known. */
  private final @Nullable String path;

  /** Offset of the malformed part, or -1. */
  private final long offset;

  private CodecException(String message, @Nullable String path, long offset) {
    super(message);
    this.path = path;
    this.offset = offset;
  }

  /**
   * Makes the exception for text that is not well-formed JSON.
   *
   * @param offset how many bytes or characters into the text the parser found it, or -1 if the
   *     library does not tell
   * @return the exception
   */
  public static CodecException malformed(long offset) {
    return new CodecException("the text is not well-formed JSON", null, offset);
  }

  /**
   * Makes the exception for text that does not fit a type, or a value that cannot be written.
   *
   * @param message what does not fit, for example {@code "cannot read a java.time.Instant"},
   *     without values of the text
   * @param path where, as {@code $.items[0].id}, or null if the library does not tell; a name that
   *     has more than letters, digits and {@code _} stands as {@code ['a b']}
   * @return the exception
   */
  public static CodecException binding(String message, @Nullable String path) {
    return new CodecException(message, path, -1);
  }

  /**
   * Returns where in the text the failure is.
   *
   * @return a JSON path as {@code $.items[0].id}, or null if it is not known
   */
  public @Nullable String path() {
    return path;
  }

  /**
   * Returns where the text stops to be well-formed.
   *
   * @return an offset from the start of the text, or -1 if it is not known or the text is
   *     well-formed
   */
  public long offset() {
    return offset;
  }
}
