package com.beeper.desktop.transport;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP response: buffered, with its whole body in memory, or streamed, with a body that the
 * holder reads and must close.
 */
public final class TransportResponse implements Closeable {

  private final int status;
  private final Headers headers;
  private final byte @Nullable [] bytes;
  private final InputStream body;

  private TransportResponse(
      int status, Headers headers, byte @Nullable [] bytes, InputStream body) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException(
          "the status of a response is 200 to 599, not " + status + "; such an answer must fail");
    }
    this.status = status;
    this.headers = headers;
    this.bytes = bytes;
    this.body = body;
  }

  /**
   * Makes a response whose body has been read.
   *
   * @param status the final status code
   * @param headers the header fields as received
   * @param body the body, empty if there was none; not copied
   * @return the response
   * @throws IllegalArgumentException if the status is not 200 to 599
   */
  public static TransportResponse buffered(int status, Headers headers, byte[] body) {
    return new TransportResponse(status, headers, body, new ByteArrayInputStream(body));
  }

  /**
   * Makes a response whose body is still to be read.
   *
   * @param status the final status code
   * @param headers the header fields as received
   * @param body the body; closing it before its end aborts the exchange
   * @return the response
   * @throws IllegalArgumentException if the status is not 200 to 599
   */
  public static TransportResponse streamed(int status, Headers headers, InputStream body) {
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
   * Returns the header fields.
   *
   * @return the fields as received
   */
  public Headers headers() {
    return headers;
  }

  /**
   * Returns the body of a buffered response.
   *
   * @return the bytes, not a copy
   * @throws IllegalStateException if the response is streamed
   */
  public byte[] bytes() {
    if (bytes == null) {
      throw new IllegalStateException("the response is streamed; read stream()");
    }
    return bytes;
  }

  /**
   * Returns the body as a stream, also that of a buffered response.
   *
   * @return the stream, always the same one
   */
  public InputStream stream() {
    return body;
  }

  /**
   * Releases the connection. Does nothing for a buffered response.
   *
   * @throws IOException if the connection cannot be released
   */
  @Override
  public void close() throws IOException {
    body.close();
  }
}
