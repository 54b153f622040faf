package com.beeper.desktop;

import com.beeper.desktop.transport.Headers;
import org.jspecify.annotations.Nullable;

/** A response before it is decoded, as an {@link Interceptor} sees it. Immutable. */
public final class RawResponse {

  private final int status;
  private final Headers headers;
  private final byte @Nullable [] body;

  /**
   * Creates a response.
   *
   * @param status the status
   * @param headers the header fields
   * @param body the body, not copied; null if it is streamed
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
   * @return a copy of the bytes; null if the body is streamed, because only the caller may read it
   */
  public byte @Nullable [] body() {
    return body == null ? null : body.clone();
  }

  /** Returns status and size. */
  @Override
  public String toString() {
    return "RawResponse[" + status + ", " + (body == null ? "streamed" : body.length + " bytes")
        + "]";
  }
}
