package com.beeper.desktop.transport;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request, and how its exchange is to run. Immutable, but for the {@link #cancelSignal()}
 * that it carries; each attempt has a request of its own.
 *
 * <p>{@link #toString()} shows method, scheme, host and path: neither query nor headers.
 */
public final class TransportRequest {

  private final String method;
  private final URI uri;
  private final Headers headers;
  private final @Nullable RequestBody body;
  private final boolean streamed;
  private final long maxBufferedBytes;
  private final Deadline deadline;
  private final @Nullable Duration idleTimeout;
  private final CancelSignal cancelSignal;

  private TransportRequest(Builder builder) {
    method = builder.method;
    uri = builder.uri;
    headers = builder.headers;
    body = builder.body;
    streamed = builder.streamed;
    maxBufferedBytes = builder.maxBufferedBytes;
    deadline = builder.deadline;
    idleTimeout = builder.idleTimeout;
    cancelSignal = builder.cancelSignal;
  }

  /**
   * Returns a builder of a request without headers and body, whose response is buffered up to 64
   * MiB and due within 30 seconds.
   *
   * @param method the HTTP method, for example {@code GET}
   * @param uri the absolute {@code http} or {@code https} URI, already percent-encoded
   * @return a new builder
   */
  public static Builder builder(String method, URI uri) {
    return new Builder(method, uri);
  }

  /**
   * Returns the HTTP method.
   *
   * @return upper-case letters
   */
  public String method() {
    return method;
  }

  /**
   * Returns where to send the request.
   *
   * @return an absolute URI whose raw path and query are sent as they are
   */
  public URI uri() {
    return uri;
  }

  /**
   * Returns the header fields to send: valid names, and values of visible ASCII characters, spaces
   * and tabs.
   *
   * @return the headers, without {@code Host} and {@code Content-Length}
   */
  public Headers headers() {
    return headers;
  }

  /**
   * Returns the body.
   *
   * @return the body, or null for none
   */
  public @Nullable RequestBody body() {
    return body;
  }

  /**
   * Tells whether the response to this request can have a body: not after {@code HEAD}, nor with 204
   * or 304 (RFC 9110, section 6.4.1), whatever {@code Content-Length} says.
   *
   * @param status the final status of the response
   * @return false if no body comes
   */
  public boolean allowsResponseBody(int status) {
    return !method.equals("HEAD") && status != 204 && status != 304;
  }

  /**
   * Tells whether the response is to be streamed, so that its body is read by the caller.
   *
   * @return true for {@link TransportResponse#streamed}, false for {@link
   *     TransportResponse#buffered}
   */
  public boolean isStreamed() {
    return streamed;
  }

  /**
   * Returns how large the body of a buffered response may be. A larger one ends the exchange with
   * {@link TransportException.Reason#RESPONSE_TOO_LARGE} as soon as it is known to be larger.
   *
   * @return the limit in bytes
   */
  public long maxBufferedBytes() {
    return maxBufferedBytes;
  }

  /**
   * Returns when the exchange must have ended: the wait for a pooled connection, the request and
   * the response; of a streamed response up to its headers, then {@link #idleTimeout()} holds.
   *
   * <p>The client fires {@link #cancelSignal()} at this point. A transport may use the deadline to
   * set time-outs of its library, which give clearer messages.
   *
   * @return the deadline
   */
  public Deadline deadline() {
    return deadline;
  }

  /**
   * Returns how long a read of a streamed response may wait for the next byte.
   *
   * @return the time-out, or null for none
   */
  public @Nullable Duration idleTimeout() {
    return idleTimeout;
  }

  /**
   * Returns the signal that aborts this exchange.
   *
   * @return the signal
   */
  public CancelSignal cancelSignal() {
    return cancelSignal;
  }

  @Override
  public String toString() {
    return method + " " + uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
  }

  /** Collects what makes up a request. Not thread-safe. */
  public static final class Builder {

    private final String method;
    private final URI uri;
    private Headers headers = Headers.empty();
    private @Nullable RequestBody body;
    private boolean streamed;
    private long maxBufferedBytes = 64L * 1024 * 1024;
    private Deadline deadline = Deadline.after(Duration.ofSeconds(30));
    private @Nullable Duration idleTimeout;
    private CancelSignal cancelSignal = new CancelSignal();

    private Builder(String method, URI uri) {
      this.method = Objects.requireNonNull(method, "method");
      this.uri = Objects.requireNonNull(uri, "uri");
    }

    /**
     * Sets the header fields.
     *
     * @param headers the fields
     * @return this builder
     */
    public Builder headers(Headers headers) {
      this.headers = headers;
      return this;
    }

    /**
     * Sets the body.
     *
     * @param body the body, or null for none
     * @return this builder
     */
    public Builder body(@Nullable RequestBody body) {
      this.body = body;
      return this;
    }

    /**
     * Asks for a streamed response.
     *
     * @param streamed true to stream it
     * @return this builder
     */
    public Builder streamed(boolean streamed) {
      this.streamed = streamed;
      return this;
    }

    /**
     * Sets the largest body of a buffered response.
     *
     * @param maxBufferedBytes the limit in bytes
     * @return this builder
     */
    public Builder maxBufferedBytes(long maxBufferedBytes) {
      this.maxBufferedBytes = maxBufferedBytes;
      return this;
    }

    /**
     * Sets the deadline.
     *
     * @param deadline when the exchange must have ended
     * @return this builder
     */
    public Builder deadline(Deadline deadline) {
      this.deadline = deadline;
      return this;
    }

    /**
     * Sets how long a read of a streamed response may wait.
     *
     * @param idleTimeout the time-out, or null for none
     * @return this builder
     */
    public Builder idleTimeout(@Nullable Duration idleTimeout) {
      this.idleTimeout = idleTimeout;
      return this;
    }

    /**
     * Sets the signal that aborts the exchange.
     *
     * @param cancelSignal the signal
     * @return this builder
     */
    public Builder cancelSignal(CancelSignal cancelSignal) {
      this.cancelSignal = cancelSignal;
      return this;
    }

    /**
     * Returns the request.
     *
     * @return a new request
     * @throws IllegalArgumentException if a header name is not a token (RFC 9110, section 5.6.2) or
     *     a value holds anything but visible ASCII characters, spaces and tabs; the message names
     *     the header, never its value
     */
    public TransportRequest build() {
      headers.forEach(Builder::requireValid);
      return new TransportRequest(this);
    }

    private static void requireValid(String name, String value) {
      if (name.isEmpty()) {
        throw new IllegalArgumentException("a header name must not be empty");
      }
      for (int i = 0; i < name.length(); i++) {
        char c = name.charAt(i);
        boolean token = (c >= 'a' && c <= 'z')
            || (c >= 'A' && c <= 'Z')
            || (c >= '0' && c <= '9')
            || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
        if (!token) {
          throw new IllegalArgumentException(
              "header name has a character that HTTP does not allow at index " + i);
        }
      }
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if (c != '\t' && (c < ' ' || c > '~')) {
          throw new IllegalArgumentException("value of header "
              + name
              + " has a character that is not visible ASCII at index "
              + i);
        }
      }
    }
  }
}
