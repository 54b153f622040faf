package com.beeper.desktop;

import com.beeper.desktop.transport.Headers;
import org.jspecify.annotations.Nullable;

/** An answer before it is decoded, as an {@link Interceptor} sees it. Immutable. */
public final class RawResponse {

  private final int status;
  private final Headers headers;
  private final byte @Nullable [] body;

  /**
   * Makes an answer.
   *
   * @param status the status
   * @param headers the header fields
   * @param body the body, which is not copied; null if it is a stream
   */
  public RawResponse(int status, Headers headers, byte @Nullable [] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /**
   * Returns the status.
   *
   * @return the status code of HTTP
   */
  public int status() {
    return status;
  }

  /**
   * Returns the header fields.
   *
   * @return the fields
   */
  public Headers headers() {
    return headers;
  }

  /**
   * Returns the body.
   *
   * @return a copy of the bytes; null if the body is a stream, which only the caller may read
   */
  public byte @Nullable [] body() {
    return body == null ? null : body.clone();
  }

  /** Shows the status and the size. */
  @Override
  public String toString() {
    return "RawResponse[" + status + ", " + (body == null ? "streamed" : body.length + " bytes")
        + "]";
  }
}
