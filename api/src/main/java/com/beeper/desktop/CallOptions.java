package com.beeper.desktop;

import com.beeper.desktop.internal.client.HeaderRules;
import com.beeper.desktop.internal.client.PercentEncoding;
import com.beeper.desktop.internal.transport.Arguments;
import com.beeper.desktop.transport.Headers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options of calls: those of a client, changed for a view by {@link BeeperDesktop#with}.
 * Immutable.
 *
 * <pre>{@code
 * BeeperDesktop patient = client.with(o -> o.timeout(Duration.ofMinutes(2)).maxRetries(5));
 * }</pre>
 */
public final class CallOptions {

  private static final CallOptions DEFAULTS = new CallOptions(new Builder());

  private final Duration timeout;
  private final boolean timeoutExplicit;
  private final @Nullable Duration callTimeout;
  private final Duration idleTimeout;
  private final int maxRetries;
  private final boolean retryWrites;
  private final List<Interceptor> interceptors;
  private final boolean logBodies;
  private final Headers headers;
  private final Map<String, String> query;
  private final boolean validateResponses;
  private final long maxResponseBytes;
  private final long maxDecodedBytes;

  private CallOptions(Builder builder) {
    this.timeout = builder.timeout;
    this.timeoutExplicit = builder.timeoutExplicit;
    this.callTimeout = builder.callTimeout;
    this.maxRetries = builder.maxRetries;
    this.retryWrites = builder.retryWrites;
    this.interceptors = builder.interceptors;
    this.logBodies = builder.logBodies;
    this.idleTimeout = builder.idleTimeout;
    this.headers = builder.headers;
    this.query = builder.query;
    this.validateResponses = builder.validateResponses;
    this.maxResponseBytes = builder.maxResponseBytes;
    this.maxDecodedBytes = builder.maxDecodedBytes;
  }

  /**
   * Returns the options of a client that sets none: 30 seconds for an attempt, 2 retries, no limit
   * for the whole call, 30 seconds between the bytes of a download, 64 MiB for a response, no
   * headers, no interceptors, and no validation of responses.
   *
   * @return the defaults
   */
  public static CallOptions defaults() {
    return DEFAULTS;
  }

  /**
   * Returns the timeout of an attempt.
   *
   * @return the timeout; it covers everything from the wait for a connection to the last byte of
   *     the response, of a download to its headers, and restarts with each piece of an upload
   */
  public Duration timeout() {
    return timeout;
  }

  /**
   * Returns whether the timeout was set for a view with {@link BeeperDesktop#with}. It then also
   * applies to operations with a longer default timeout.
   *
   * @return true for a timeout of a view, false for that of a client
   */
  public boolean isTimeoutExplicit() {
    return timeoutExplicit;
  }

  /** Returns the same options as the defaults of a client. */
  CallOptions asClientDefaults() {
    Builder builder = toBuilder();
    builder.timeoutExplicit = false;
    return builder.build();
  }

  /**
   * Returns the timeout of a call, including all its attempts and the waits between them.
   *
   * @return the timeout; null if there is none
   */
  public @Nullable Duration callTimeout() {
    return callTimeout;
  }

  /**
   * Returns the maximum number of retries of a call.
   *
   * @return the number of retries; 0 for none
   */
  public int maxRetries() {
    return maxRetries;
  }

  /**
   * Returns whether operations that are not idempotent are retried as if they were.
   *
   * @return true if a message may be sent twice
   */
  public boolean retryWrites() {
    return retryWrites;
  }

  /**
   * Returns the interceptors.
   *
   * @return an unmodifiable list, the outermost first
   */
  public List<Interceptor> interceptors() {
    return interceptors;
  }

  /**
   * Returns whether bodies are logged.
   *
   * @return true if they are logged at level DEBUG
   */
  public boolean logBodies() {
    return logBodies;
  }

  /**
   * Returns the timeout for the next byte of a download.
   *
   * @return the timeout
   */
  public Duration idleTimeout() {
    return idleTimeout;
  }

  /**
   * Returns the headers added to those of the SDK.
   *
   * @return the headers
   */
  public Headers headers() {
    return headers;
  }

  /**
   * Returns the query parameters added to those of each call.
   *
   * @return an unmodifiable map from names to values, not encoded, in the order in which they were
   *     set
   */
  public Map<String, String> query() {
    return query;
  }

  /**
   * Returns whether responses are validated when they are decoded.
   *
   * @return true if a response with a missing required member or a wrong type fails
   */
  public boolean validateResponses() {
    return validateResponses;
  }

  /**
   * Returns the maximum size of a response body held in memory.
   *
   * @return the limit in bytes
   */
  public long maxResponseBytes() {
    return maxResponseBytes;
  }

  /**
   * Returns the maximum size of the value that is decoded from a response.
   *
   * @return the limit in bytes of heap
   */
  public long maxDecodedBytes() {
    return maxDecodedBytes;
  }

  /**
   * Returns a builder initialized with these options.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.timeout = timeout;
    builder.timeoutExplicit = timeoutExplicit;
    builder.callTimeout = callTimeout;
    builder.maxRetries = maxRetries;
    builder.retryWrites = retryWrites;
    builder.interceptors = interceptors;
    builder.logBodies = logBodies;
    builder.idleTimeout = idleTimeout;
    builder.headers = headers;
    builder.query = query;
    builder.validateResponses = validateResponses;
    builder.maxResponseBytes = maxResponseBytes;
    builder.maxDecodedBytes = maxDecodedBytes;
    return builder;
  }

  /**
   * Returns the options, with the values of credentials and cookies masked, and names of the query.
   */
  @Override
  public String toString() {
    return "CallOptions[timeout="
        + timeout
        + ", callTimeout="
        + callTimeout
        + ", maxRetries="
        + maxRetries
        + ", retryWrites="
        + retryWrites
        + ", interceptors="
        + interceptors.size()
        + ", logBodies="
        + logBodies
        + ", idleTimeout="
        + idleTimeout
        + ", headers="
        + headers
        + ", query="
        + query.keySet()
        + ", validateResponses="
        + validateResponses
        + ", maxResponseBytes="
        + maxResponseBytes
        + ", maxDecodedBytes="
        + maxDecodedBytes
        + "]";
  }

  /** Builds {@link CallOptions}. Not thread-safe. */
  public static final class Builder {

    private Duration timeout = Duration.ofSeconds(30);
    private boolean timeoutExplicit;
    private @Nullable Duration callTimeout;
    private int maxRetries = 2;
    private boolean retryWrites;
    private List<Interceptor> interceptors = List.of();
    private boolean logBodies;
    private Duration idleTimeout = Duration.ofSeconds(30);
    private Headers headers = Headers.empty();
    private Map<String, String> query = Map.of();
    private boolean validateResponses;
    private long maxResponseBytes = 64L * 1024 * 1024;
    private long maxDecodedBytes = 256L * 1024 * 1024;

    private Builder() {}

    /**
     * Sets the timeout of an attempt, from the wait for a connection to the last byte of the
     * response. The default is 30 seconds.
     *
     * <p>For a streamed download it covers everything up to the headers of the response; then
     * {@link #idleTimeout(Duration)} applies. For an upload it restarts with each piece of the file
     * that is sent, and once more for the response. Operations that wait for the user have a longer
     * default, which their Javadoc states; a timeout set with {@link BeeperDesktop#with} replaces
     * it, a timeout of the client does not.
     *
     * @param timeout the timeout
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder timeout(Duration timeout) {
      this.timeout = Arguments.requirePositive(timeout, "timeout");
      this.timeoutExplicit = true;
      return this;
    }

    /**
     * Sets the timeout of a call, including all its attempts and the waits between them. It ends
     * the attempt in progress, and no wait that would exceed it is started. By default only
     * attempts are limited. Reading a streamed response is not part of the call.
     *
     * @param callTimeout the timeout; null for none
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder callTimeout(@Nullable Duration callTimeout) {
      this.callTimeout =
          callTimeout == null ? null : Arguments.requirePositive(callTimeout, "callTimeout");
      return this;
    }

    /**
     * Sets the maximum number of retries of a call. The default is 2.
     *
     * <p>Idempotent operations, according to their Javadoc, are retried after a failed connection
     * and after the statuses 408, 409, 429 and 5xx. Others are retried only if the server has
     * certainly not acted: nothing was sent, or the status was 429, or 503 with {@code
     * Retry-After}. The response header {@code x-should-retry: false} prevents retries; {@code
     * true} causes one after every error of an idempotent operation.
     *
     * <p>The wait is the one that the response requests ({@code retry-after-ms}, {@code
     * Retry-After}), else 0.5 s, doubled each time up to 8 s, minus a random part of up to a
     * quarter. If the response requests more than a minute, the call fails at once with an
     * exception that contains the wait.
     *
     * @param maxRetries the number of retries; 0 for none
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder maxRetries(int maxRetries) {
      if (maxRetries < 0) {
        throw new IllegalArgumentException("maxRetries must not be negative: " + maxRetries);
      }
      this.maxRetries = maxRetries;
      return this;
    }

    /**
     * Sets whether operations that are not idempotent are retried as if they were. By default they
     * are not, because a message could arrive twice.
     *
     * @param retryWrites true to accept that risk
     * @return this builder
     */
    public Builder retryWrites(boolean retryWrites) {
      this.retryWrites = retryWrites;
      return this;
    }

    /**
     * Adds an interceptor, inside the existing ones.
     *
     * @param interceptor the interceptor
     * @return this builder
     */
    public Builder interceptor(Interceptor interceptor) {
      List<Interceptor> more = new ArrayList<>(interceptors);
      more.add(Arguments.requireNonNull(interceptor, "interceptor"));
      interceptors = List.copyOf(more);
      return this;
    }

    /**
     * Sets whether the bodies of requests and responses are logged at level DEBUG. By default they
     * are not. Members with secrets are masked, but the content of messages is not.
     *
     * @param logBodies true to log them
     * @return this builder
     */
    public Builder logBodies(boolean logBodies) {
      this.logBodies = logBodies;
      return this;
    }

    /**
     * Sets the timeout for the next byte of a streamed download. The default is 30 seconds.
     *
     * @param idleTimeout the timeout
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder idleTimeout(Duration idleTimeout) {
      this.idleTimeout = Arguments.requirePositive(idleTimeout, "idleTimeout");
      return this;
    }

    /**
     * Sets a header of each call. Replaces an earlier one of the same name, and one of the SDK such
     * as {@code User-Agent} or {@code Accept}.
     *
     * @param name the name
     * @param value the value: visible ASCII characters, spaces and tabs
     * @return this builder
     * @throws IllegalArgumentException if HTTP does not allow the name or the value; if it is
     *     {@code Authorization}, which {@link BeeperDesktop.Builder#accessToken(String)} sets;
     *     {@code Content-Type}, which follows from the body; or one of the connection, such as
     *     {@code Host}
     */
    public Builder header(String name, String value) {
      HeaderRules.require(name, value);
      headers = headers.toBuilder().set(name, value).build();
      return this;
    }

    /**
     * Sets a query parameter of each call. Replaces an earlier one of the same name. A parameter of
     * the same name that a call sets itself takes precedence. Values are neither logged nor shown
     * by {@code toString()}.
     *
     * @param name the name, not encoded
     * @param value the value, not encoded
     * @return this builder
     * @throws IllegalArgumentException if an argument is null, the name is empty, or an argument
     *     has half a surrogate pair
     */
    public Builder query(String name, String value) {
      PercentEncoding.pair(name, value);
      Map<String, String> more = new LinkedHashMap<>(query);
      more.put(name, value);
      query = Collections.unmodifiableMap(more);
      return this;
    }

    /**
     * Sets whether responses are validated when they are decoded. By default they are not: a
     * response without a required member is returned, and only the accessor of that member throws.
     *
     * @param validateResponses true for a {@link DecodingException} on every response that does not
     *     match the spec
     * @return this builder
     */
    public Builder validateResponses(boolean validateResponses) {
      this.validateResponses = validateResponses;
      return this;
    }

    /**
     * Sets the maximum size of a response body held in memory. A larger one fails the call with
     * {@link DecodingException}. The default is 64 MiB. Streamed downloads have no limit.
     *
     * @param maxResponseBytes the limit in bytes
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder maxResponseBytes(long maxResponseBytes) {
      if (maxResponseBytes <= 0) {
        throw new IllegalArgumentException(
            "maxResponseBytes must be positive: " + maxResponseBytes);
      }
      this.maxResponseBytes = maxResponseBytes;
      return this;
    }

    /**
     * Sets the maximum size of the value that is decoded from a response. A larger one fails the call
     * with {@link DecodingException} while it is decoded. The default is 256 MiB.
     *
     * <p>The size is an estimate of the heap that the value occupies: ordinary responses need 2 to 5
     * bytes for each byte of JSON, the worst ones 32.
     *
     * @param maxDecodedBytes the limit in bytes of heap
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder maxDecodedBytes(long maxDecodedBytes) {
      if (maxDecodedBytes <= 0) {
        throw new IllegalArgumentException("maxDecodedBytes must be positive: " + maxDecodedBytes);
      }
      this.maxDecodedBytes = maxDecodedBytes;
      return this;
    }

    /**
     * Builds the options.
     *
     * @return new options
     */
    public CallOptions build() {
      return new CallOptions(this);
    }
  }
}
