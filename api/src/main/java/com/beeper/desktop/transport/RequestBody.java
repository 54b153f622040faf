package com.beeper.desktop.transport;

import com.beeper.desktop.internal.transport.Arguments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request: bytes in memory, or a stream that is opened when the request is sent.
 *
 * <p>Its media type is in the {@code Content-Type} header of the request. Immutable; a stream is as
 * thread-safe as its {@link Source}.
 */
public final class RequestBody {

  /** The value of {@link #contentLength()} if the length is unknown before the body is sent. */
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
     * @return a new stream; that of a repeatable body has the same content each time
     * @throws IOException if the body cannot be read
     */
    InputStream open() throws IOException;
  }

  /**
   * Returns a body of bytes in memory. The array is not copied and must not be changed afterwards.
   *
   * @param bytes the array
   * @param offset the start of the body in the array
   * @param length the number of bytes
   * @return a repeatable body
   * @throws IllegalArgumentException if the array is null, or the range is outside of it
   */
  public static RequestBody of(byte[] bytes, int offset, int length) {
    Arguments.requireNonNull(bytes, "bytes");
    if (offset < 0 || length < 0 || length > bytes.length - offset) {
      throw new IllegalArgumentException("offset and length must be within the " + bytes.length
          + " bytes: " + offset + ", " + length);
    }
    return new RequestBody(
        ByteBuffer.wrap(bytes, offset, length),
        () -> new ByteArrayInputStream(bytes, offset, length),
        length,
        true);
  }

  /**
   * Returns a body that is read from a stream.
   *
   * @param source opens the stream
   * @param contentLength the number of bytes, or {@link #UNKNOWN_LENGTH}
   * @param repeatable whether {@code source} can be opened more than once
   * @return the body
   * @throws IllegalArgumentException if the source is null, or the length is neither {@link
   *     #UNKNOWN_LENGTH} nor a number of bytes
   */
  public static RequestBody of(Source source, long contentLength, boolean repeatable) {
    Arguments.requireNonNull(source, "source");
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
   * Returns whether the body can be sent again.
   *
   * @return false for a body that can be opened only once
   */
  public boolean isRepeatable() {
    return repeatable;
  }

  /**
   * Returns the bytes of a body in memory, for sending them without a copy.
   *
   * @return a new buffer over the body's array; null for a body that is a stream
   */
  public @Nullable ByteBuffer bytes() {
    return bytes == null ? null : bytes.duplicate();
  }

  /**
   * Opens the body at its start. The caller closes the stream.
   *
   * @return the stream; reading it fails with an {@link IOException} if it is longer or shorter than
   *     declared
   * @throws IOException if the body cannot be read
   */
  public InputStream open() throws IOException {
    InputStream stream = source.open();
    return bytes != null || contentLength == UNKNOWN_LENGTH
        ? stream
        : new DeclaredLength(stream, contentLength);
  }
}
