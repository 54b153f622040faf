package com.beeper.desktop.transport;

import com.beeper.desktop.internal.transport.Arguments;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The request of a WebSocket handshake and the conditions of the connection. Immutable except for its
 * {@link #cancelSignal()}; each connection has its own request.
 *
 * <p>{@link #toString()} shows scheme, host and path, but neither query nor headers.
 */
public final class WebSocketRequest {

  private final URI uri;
  private final Headers headers;
  private final Deadline deadline;
  private final long maxMessageBytes;
  private final @Nullable Duration pingInterval;
  private final CancelSignal cancelSignal;

  private WebSocketRequest(Builder builder) {
    uri = builder.uri;
    headers = builder.headers;
    deadline = builder.deadline;
    maxMessageBytes = builder.maxMessageBytes;
    pingInterval = builder.pingInterval;
    cancelSignal = builder.cancelSignal;
  }

  /**
   * Returns a builder for a request without headers, with messages of up to 16 MiB and a deadline in
   * 30 seconds.
   *
   * @param uri the absolute {@code ws} or {@code wss} URI, percent-encoded, without a fragment
   * @return a new builder
   * @throws IllegalArgumentException if the URI is null, has another scheme, no host, or a fragment
   */
  public static Builder builder(URI uri) {
    return new Builder(uri);
  }

  /**
   * Returns the URI of the request.
   *
   * @return an absolute {@code ws} or {@code wss} URI; its raw path and query are sent unchanged
   */
  public URI uri() {
    return uri;
  }

  /**
   * Returns the header fields to send with the handshake. Names are valid, and values consist of
   * visible ASCII characters, spaces and tabs.
   *
   * @return the headers, without those that the handshake itself defines
   */
  public Headers headers() {
    return headers;
  }

  /**
   * Returns the deadline of the handshake: the connection must be open by then. A handshake that is
   * not complete at the deadline fails with {@link TransportException.Reason#TIMEOUT}, and its
   * connection is closed.
   *
   * <p>A client that measures time with another clock than {@link System#nanoTime()} also fires {@link
   * #cancelSignal()} at the deadline, with the same effect for its caller.
   *
   * @return the deadline
   */
  public Deadline deadline() {
    return deadline;
  }

  /**
   * Returns the maximum size of a message, in bytes of all its fragments together (of UTF-8 for text).
   * A larger message fails the connection with {@link TransportException.Reason#RESPONSE_TOO_LARGE},
   * as soon as its size is known where the library allows it.
   *
   * @return the limit in bytes
   */
  public long maxMessageBytes() {
    return maxMessageBytes;
  }

  /**
   * Returns the interval of the pings that a transport sends whose library cannot send single pings;
   * see {@link WebSocketConnection#sendPing}. Other transports ignore it.
   *
   * @return the interval, or null for no pings
   */
  public @Nullable Duration pingInterval() {
    return pingInterval;
  }

  /**
   * Returns the signal that aborts the handshake.
   *
   * @return the signal
   */
  public CancelSignal cancelSignal() {
    return cancelSignal;
  }

  @Override
  public String toString() {
    return uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
  }

  /** Builds {@link WebSocketRequest}s. Not thread-safe. */
  public static final class Builder {

    private static final Set<String> OF_THE_HANDSHAKE =
        Set.of("host", "connection", "upgrade", "content-length", "transfer-encoding");

    private final URI uri;
    private Headers headers = Headers.empty();
    private Deadline deadline = Deadline.after(Duration.ofSeconds(30));
    private long maxMessageBytes = 16L * 1024 * 1024;
    private @Nullable Duration pingInterval;
    private CancelSignal cancelSignal = new CancelSignal();

    private Builder(URI uri) {
      Arguments.requireNonNull(uri, "uri");
      if (!"ws".equalsIgnoreCase(uri.getScheme()) && !"wss".equalsIgnoreCase(uri.getScheme())) {
        throw new IllegalArgumentException("uri must have the scheme ws or wss");
      }
      if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
        throw new IllegalArgumentException(
            "uri must have a host, and neither a user name nor a fragment");
      }
      this.uri = uri;
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
     * Sets the deadline of the handshake.
     *
     * @param deadline the time by which the connection must be open
     * @return this builder
     * @throws IllegalArgumentException if the argument is null
     */
    public Builder deadline(Deadline deadline) {
      this.deadline = Arguments.requireNonNull(deadline, "deadline");
      return this;
    }

    /**
     * Sets the maximum size of a message.
     *
     * @param maxMessageBytes the limit in bytes
     * @return this builder
     * @throws IllegalArgumentException if the limit is not positive
     */
    public Builder maxMessageBytes(long maxMessageBytes) {
      if (maxMessageBytes <= 0) {
        throw new IllegalArgumentException("maxMessageBytes must be positive: " + maxMessageBytes);
      }
      this.maxMessageBytes = maxMessageBytes;
      return this;
    }

    /**
     * Sets the interval of the pings of transports whose library cannot send single pings.
     *
     * @param pingInterval the interval, or null for no pings
     * @return this builder
     * @throws IllegalArgumentException if the interval is zero or negative
     */
    public Builder pingInterval(@Nullable Duration pingInterval) {
      this.pingInterval =
          pingInterval == null ? null : Arguments.requirePositive(pingInterval, "pingInterval");
      return this;
    }

    /**
     * Sets the signal that aborts the handshake.
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
     * @throws IllegalArgumentException if a header is one of the handshake itself ({@code Host},
     *     {@code Connection}, {@code Upgrade}, {@code Sec-WebSocket-…}), if its name is not a token
     *     (RFC 9110, section 5.6.2), or if its value has a character other than visible ASCII
     *     characters, spaces and tabs; the message names the header, but not its value
     */
    public WebSocketRequest build() {
      headers.forEach((name, value) -> {
        HeaderField.requireValid(name, value);
        String lower = name.toLowerCase(Locale.ROOT);
        if (OF_THE_HANDSHAKE.contains(lower) || lower.startsWith("sec-websocket-")) {
          throw new IllegalArgumentException(
              "the header " + name + " belongs to the WebSocket handshake and cannot be set");
        }
      });
      return new WebSocketRequest(this);
    }
  }
}
