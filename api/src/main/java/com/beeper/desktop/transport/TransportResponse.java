package com.beeper.desktop.transport;

import com.beeper.desktop.internal.transport.Arguments;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP response: buffered, with its complete body in memory, or streamed, with a body that the
 * caller reads and must close.
 */
public final class TransportResponse implements Closeable {

  private final int status;
  private final Headers headers;
  private final byte @Nullable [] bytes;

  /** Null for a buffered response until its stream is requested; guarded by this object's monitor. */
  private @Nullable InputStream body;

  private TransportResponse(
      int status, Headers headers, byte @Nullable [] bytes, @Nullable InputStream body) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("status must be from 200 to 599: " + status
          + "; report it as a TransportException with Reason.PROTOCOL");
    }
    this.status = status;
    this.headers = Arguments.requireNonNull(headers, "headers");
    this.bytes = bytes;
    this.body = body;
  }

  /**
   * Returns a response whose body has been read.
   *
   * @param status the final status code
   * @param headers the header fields as received
   * @param body the body, empty if there was none; not copied
   * @return the response
   * @throws IllegalArgumentException if the status is not from 200 to 599, or the headers or the body
   *     are null
   */
  public static TransportResponse buffered(int status, Headers headers, byte[] body) {
    Arguments.requireNonNull(body, "body");
    return new TransportResponse(status, headers, body, null);
  }

  /**
   * Returns a response whose body has not been read yet.
   *
   * @param status the final status code
   * @param headers the header fields as received
   * @param body the body; closing it before its end aborts the exchange
   * @return the response
   * @throws IllegalArgumentException if the status is not from 200 to 599, or the headers or the body
   *     are null
   */
  public static TransportResponse streamed(int status, Headers headers, InputStream body) {
    Arguments.requireNonNull(body, "body");
    return new TransportResponse(status, headers, null, body);
  }

  /**
   * Returns the status code.
   *
   * @return 200 to 599
   */
  public int status() {
    return status;
  }

  /**
   * Returns the header fields as received.
   *
   * @return the header fields
   */
  public Headers headers() {
    return headers;
  }

  /**
   * Returns the body of a buffered response.
   *
   * @return the bytes, not copied
   * @throws IllegalStateException if the response is streamed
   */
  public byte[] bytes() {
    if (bytes == null) {
      throw new IllegalStateException("the response is streamed; its body is read with stream()");
    }
    return bytes;
  }

  /**
   * Returns the body as a stream; for a buffered response, a stream over its bytes.
   *
   * @return the stream, always the same one
   */
  public synchronized InputStream stream() {
    if (body == null) {
      body = new ByteArrayInputStream(bytes());
    }
    return body;
  }

  /**
   * Releases the connection. Does nothing for a buffered response.
   *
   * @throws IOException if the connection cannot be released
   */
  @Override
  public void close() throws IOException {
    if (bytes == null) {
      stream().close();
    }
  }
}
