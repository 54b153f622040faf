package com.beeper.desktop.transport;

import com.beeper.desktop.internal.transport.Arguments;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request and the conditions of its exchange. Immutable except for its {@link
 * #cancelSignal()}; each attempt of a call has its own request.
 *
 * <p>{@link #toString()} shows method, scheme, host and path, but neither query nor headers.
 */
public final class TransportRequest {

  private static final Duration DEFAULT_TIME = Duration.ofSeconds(30);

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
    deadline = builder.deadline == null ? Deadline.after(DEFAULT_TIME) : builder.deadline;
    idleTimeout = builder.idleTimeout;
    cancelSignal = builder.cancelSignal == null ? new CancelSignal() : builder.cancelSignal;
  }

  /**
   * Returns a builder for a request without headers and body, with a response that is buffered up to
   * 64 MiB and a deadline in 30 seconds.
   *
   * @param method the HTTP method, for example {@code GET}
   * @param uri the absolute {@code http} or {@code https} URI, percent-encoded
   * @return a new builder
   * @throws IllegalArgumentException if the method or the URI is null
   */
  public static Builder builder(String method, URI uri) {
    return new Builder(method, uri);
  }

  /**
   * Returns the HTTP method.
   *
   * @return the method in upper case
   */
  public String method() {
    return method;
  }

  /**
   * Returns the URI of the request.
   *
   * @return an absolute URI; its raw path and query are sent unchanged
   */
  public URI uri() {
    return uri;
  }

  /**
   * Returns the header fields to send. Names are valid, and values consist of visible ASCII
   * characters, spaces and tabs.
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
   * Returns whether the response to this request can have a body. Responses to {@code HEAD} and those
   * with status 204 or 304 have none (RFC 9110, section 6.4.1), even with a {@code Content-Length}.
   *
   * @param status the final status of the response
   * @return false if the response has no body
   */
  public boolean allowsResponseBody(int status) {
    return !method.equals("HEAD") && status != 204 && status != 304;
  }

  /**
   * Returns whether the response is streamed, which means that the caller reads its body.
   *
   * @return true for {@link TransportResponse#streamed}, false for {@link
   *     TransportResponse#buffered}
   */
  public boolean isStreamed() {
    return streamed;
  }

  /**
   * Returns the maximum size of a buffered response body. A larger body fails the exchange with {@link
   * TransportException.Reason#RESPONSE_TOO_LARGE} as soon as its size is known.
   *
   * @return the limit in bytes
   */
  public long maxBufferedBytes() {
    return maxBufferedBytes;
  }

  /**
   * Returns the deadline of the exchange. It covers the wait for a pooled connection, the request and
   * the response; for a streamed response it ends with the headers, after which {@link
   * #idleTimeout()} applies.
   *
   * <p>The client fires {@link #cancelSignal()} at the deadline. A transport may also use it to set
   * timeouts of its library, which give more precise messages.
   *
   * @return the deadline
   */
  public Deadline deadline() {
    return deadline;
  }

  /**
   * Returns the maximum time for which a read of a streamed response waits for the next byte.
   *
   * @return the timeout, or null for none
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

  /** Builds {@link TransportRequest}s. Not thread-safe. */
  public static final class Builder {

    private final String method;
    private final URI uri;
    private Headers headers = Headers.empty();
    private @Nullable RequestBody body;
    private boolean streamed;
    private long maxBufferedBytes = 64L * 1024 * 1024;
    private @Nullable Deadline deadline;
    private @Nullable Duration idleTimeout;
    private @Nullable CancelSignal cancelSignal;

    private Builder(String method, URI uri) {
      this.method = Arguments.requireNonNull(method, "method");
      this.uri = Arguments.requireNonNull(uri, "uri");
    }

    /**
     * Sets the header fields.
     *
     * @param headers the fields
     * @return this builder
     * @throws IllegalArgumentException if the argument is null
     */
    public Builder headers(Headers headers) {
      this.headers = Arguments.requireNonNull(headers, "headers");
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
     * Sets whether the response is streamed.
     *
     * @param streamed true for a streamed response, false for a buffered one
     * @return this builder
     */
    public Builder streamed(boolean streamed) {
      this.streamed = streamed;
      return this;
    }

    /**
     * Sets the maximum size of a buffered response body.
     *
     * @param maxBufferedBytes the limit in bytes
     * @return this builder
     * @throws IllegalArgumentException if the limit is negative
     */
    public Builder maxBufferedBytes(long maxBufferedBytes) {
      if (maxBufferedBytes < 0) {
        throw new IllegalArgumentException(
            "maxBufferedBytes must not be negative: " + maxBufferedBytes);
      }
      this.maxBufferedBytes = maxBufferedBytes;
      return this;
    }

    /**
     * Sets the deadline.
     *
     * @param deadline the time by which the exchange must have ended
     * @return this builder
     * @throws IllegalArgumentException if the argument is null
     */
    public Builder deadline(Deadline deadline) {
      this.deadline = Arguments.requireNonNull(deadline, "deadline");
      return this;
    }

    /**
     * Sets the maximum time for which a read of a streamed response waits for the next byte.
     *
     * @param idleTimeout the timeout, or null for none
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
     * @throws IllegalArgumentException if the argument is null
     */
    public Builder cancelSignal(CancelSignal cancelSignal) {
      this.cancelSignal = Arguments.requireNonNull(cancelSignal, "cancelSignal");
      return this;
    }

    /**
     * Returns the request.
     *
     * @return a new request
     * @throws IllegalArgumentException if a header name is not a token (RFC 9110, section 5.6.2) or
     *     a value has a character other than visible ASCII characters, spaces and tabs; the message
     *     names the header, but not its value
     */
    public TransportRequest build() {
      headers.requireValid();
      return new TransportRequest(this);
    }
  }
}
