package com.beeper.desktop.transport;

import com.beeper.desktop.internal.transport.Arguments;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a server responds to a WebSocket handshake with another status than 101, for example
 * with 401 because of a wrong access token. The message contains neither headers nor body.
 */
public final class WebSocketHandshakeException extends IOException {

  private static final long serialVersionUID = 1L;

  /** The status of the response. */
  private final int status;

  /** The header fields of the response. */
  private final transient @Nullable Headers headers;

  /** The body of the response. */
  private final byte[] body;

  /**
   * Creates an exception.
   *
   * @param server the server as {@code host:port}, for the message
   * @param status the status of the response
   * @param headers the header fields of the response
   * @param body the body of the response, or its beginning; empty if the library does not provide it
   * @throws IllegalArgumentException if an argument is null
   */
  public WebSocketHandshakeException(String server, int status, Headers headers, byte[] body) {
    super(Arguments.requireNonNull(server, "server")
        + " refused the WebSocket handshake: status "
        + status);
    this.status = status;
    this.headers = Arguments.requireNonNull(headers, "headers");
    this.body = Arguments.requireNonNull(body, "body").clone();
  }

  /**
   * Returns the status of the response.
   *
   * @return 200 to 599
   */
  public int status() {
    return status;
  }

  /**
   * Returns the header fields of the response.
   *
   * @return the header fields; none after deserialization
   */
  public Headers headers() {
    return headers == null ? Headers.empty() : headers;
  }

  /**
   * Returns the body of the response.
   *
   * @return a copy of the body, or of its first 64 KiB; empty if the library does not provide it
   */
  public byte[] body() {
    return body.clone();
  }
}
