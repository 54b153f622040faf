package com.beeper.desktop.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request: bytes in memory, or a stream that is opened when the request is sent.
 *
 * <p>Its media type travels in the {@code Content-Type} header of the request.
 */
public final class RequestBody {

  /** Value of {@link #contentLength()} when the length is not known before the body is sent. */
  public static final long UNKNOWN_LENGTH = -1;

  private final @Nullable ByteBuffer bytes;
  private final Source source;
  private final long contentLength;
  private final boolean repeatable;

  private RequestBody(
      @Nullable ByteBuffer bytes, Source source, long contentLength, boolean repeatable) {
    this.bytes = bytes;
    this.source = source;
    this.contentLength = contentLength;
    this.repeatable = repeatable;
  }

  /** Opens the stream of a body. */
  @FunctionalInterface
  public interface Source {
    /**
     * Opens the stream at the start of the body. The transport closes it.
     *
     * @return a new stream; a repeatable body gives an equal one each time
     * @throws IOException if the body cannot be read
     */
    InputStream open() throws IOException;
  }

  /**
   * Makes a body of bytes in memory. They are not copied and must not change any more.
   *
   * @param bytes the array
   * @param offset where the body starts in it
   * @param length how many bytes it has
   * @return a body that can be sent again
   */
  public static RequestBody of(byte[] bytes, int offset, int length) {
    return new RequestBody(
        ByteBuffer.wrap(bytes, offset, length),
        () -> new ByteArrayInputStream(bytes, offset, length),
        length,
        true);
  }

  /**
   * Makes a body of a stream.
   *
   * @param source opens the stream
   * @param contentLength how many bytes it has, or {@link #UNKNOWN_LENGTH}
   * @param repeatable whether {@code source} can be opened more than once
   * @return the body
   */
  public static RequestBody of(Source source, long contentLength, boolean repeatable) {
    if (contentLength < UNKNOWN_LENGTH) {
      throw new IllegalArgumentException("contentLength must not be negative: " + contentLength);
    }
    return new RequestBody(null, source, contentLength, repeatable);
  }

  /**
   * Returns the length of the body.
   *
   * @return the number of bytes, or {@link #UNKNOWN_LENGTH}
   */
  public long contentLength() {
    return contentLength;
  }

  /**
   * Tells whether the body can be sent again.
   *
   * @return false for a body that can be opened once only
   */
  public boolean isRepeatable() {
    return repeatable;
  }

  /**
   * Returns the bytes of a body in memory, so that a transport can send them without a copy.
   *
   * @return a buffer over the body's array, of which position and limit are the caller's own; null
   *     for a body that is a stream
   */
  public @Nullable ByteBuffer bytes() {
    return bytes == null ? null : bytes.duplicate();
  }

  /**
   * Opens the body at its start. The caller closes the stream.
   *
   * @return the stream; it fails with an {@link IOException} where it turns out to be longer or
   *     shorter than declared
   * @throws IOException if the body cannot be read
   */
  public InputStream open() throws IOException {
    InputStream stream = source.open();
    return bytes != null || contentLength == UNKNOWN_LENGTH
        ? stream
        : new DeclaredLength(stream, contentLength);
  }
}
