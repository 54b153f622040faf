package com.beeper.desktop;

import com.beeper.desktop.internal.client.HeaderRules;
import com.beeper.desktop.transport.Headers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The settings of calls: those of a client, changed for a view by {@link BeeperDesktop#with}.
 * Immutable.
 */
public final class CallOptions {

  private static final CallOptions DEFAULTS = new CallOptions(new Builder());

  private final Duration timeout;
  private final @Nullable Duration callTimeout;
  private final Duration idleTimeout;
  private final int maxRetries;
  private final boolean retryWrites;
  private final List<Interceptor> interceptors;
  private final boolean logBodies;
  private final Headers headers;
  private final boolean validateResponses;
  private final long maxResponseBytes;

  private CallOptions(Builder builder) {
    this.timeout = builder.timeout;
    this.callTimeout = builder.callTimeout;
    this.maxRetries = builder.maxRetries;
    this.retryWrites = builder.retryWrites;
    this.interceptors = builder.interceptors;
    this.logBodies = builder.logBodies;
    this.idleTimeout = builder.idleTimeout;
    this.headers = builder.headers;
    this.validateResponses = builder.validateResponses;
    this.maxResponseBytes = builder.maxResponseBytes;
  }

  /**
   * Returns the options of a client that sets none: 30 seconds an attempt, 2 retries and no limit
   * for the whole call, 30 seconds between the bytes of a download, 64 MiB an answer, no headers, no
   * interceptors, and answers are not checked.
   *
   * @return the defaults
   */
  public static CallOptions defaults() {
    return DEFAULTS;
  }

  /**
   * Returns how long one attempt may take.
   *
   * @return the time-out, which covers everything from the wait for a connection to the last byte
   *     of the answer; of a download to its headers, and of an upload it starts anew with each piece
   *     that is sent
   */
  public Duration timeout() {
    return timeout;
  }

  /**
   * Returns how long a call may take with all its attempts and the waits between them.
   *
   * @return the time-out; null if there is none
   */
  public @Nullable Duration callTimeout() {
    return callTimeout;
  }

  /**
   * Returns how often a call is sent again at most.
   *
   * @return the number of retries; 0 for none
   */
  public int maxRetries() {
    return maxRetries;
  }

  /**
   * Tells whether operations that are not idempotent are sent again as if they were.
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
   * Tells whether bodies are logged.
   *
   * @return true if the log has them at the level DEBUG
   */
  public boolean logBodies() {
    return logBodies;
  }

  /**
   * Returns how long a read of a download may wait for the next byte.
   *
   * @return the time-out
   */
  public Duration idleTimeout() {
    return idleTimeout;
  }

  /**
   * Returns the headers that were added to those of the SDK.
   *
   * @return the headers
   */
  public Headers headers() {
    return headers;
  }

  /**
   * Tells whether answers are checked when they are read.
   *
   * @return true if an answer fails whole that lacks a required member or has one of a wrong type
   */
  public boolean validateResponses() {
    return validateResponses;
  }

  /**
   * Returns how large the body of an answer may be that is held in memory.
   *
   * @return the limit in bytes
   */
  public long maxResponseBytes() {
    return maxResponseBytes;
  }

  /**
   * Returns a builder that starts with these options.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.timeout = timeout;
    builder.callTimeout = callTimeout;
    builder.maxRetries = maxRetries;
    builder.retryWrites = retryWrites;
    builder.interceptors = interceptors;
    builder.logBodies = logBodies;
    builder.idleTimeout = idleTimeout;
    builder.headers = headers;
    builder.validateResponses = validateResponses;
    builder.maxResponseBytes = maxResponseBytes;
    return builder;
  }

  /** Shows the options; the values of credentials and cookies are masked. */
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
        + ", validateResponses="
        + validateResponses
        + ", maxResponseBytes="
        + maxResponseBytes
        + "]";
  }

  /** Changes options. Not thread-safe. */
  public static final class Builder {

    private Duration timeout = Duration.ofSeconds(30);
    private @Nullable Duration callTimeout;
    private int maxRetries = 2;
    private boolean retryWrites;
    private List<Interceptor> interceptors = List.of();
    private boolean logBodies;
    private Duration idleTimeout = Duration.ofSeconds(30);
    private Headers headers = Headers.empty();
    private boolean validateResponses;
    private long maxResponseBytes = 64L * 1024 * 1024;

    private Builder() {}

    /**
     * Sets how long one attempt may take, from the wait for a connection to the last byte of the
     * answer. The default is 30 seconds.
     *
     * <p>Files may take longer. A download that is streamed has it for all up to the headers of the
     * answer; then {@link #idleTimeout(Duration)} holds. For an upload it starts anew with each piece
     * of the file that the connection takes, and a last time for the answer.
     *
     * @param timeout the time-out
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder timeout(Duration timeout) {
      if (timeout.isZero() || timeout.isNegative()) {
        throw new IllegalArgumentException("timeout must be positive: " + timeout);
      }
      this.timeout = timeout;
      return this;
    }

    /**
     * Sets how long a call may take with all its attempts and the waits between them; an attempt ends
     * when this is over, and no wait is begun that would outlast it. By default there is no limit but
     * that of the attempts. A stream that the caller reads is not part of the call.
     *
     * @param callTimeout the time-out; null for none
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder callTimeout(@Nullable Duration callTimeout) {
      if (callTimeout != null && (callTimeout.isZero() || callTimeout.isNegative())) {
        throw new IllegalArgumentException("callTimeout must be positive: " + callTimeout);
      }
      this.callTimeout = callTimeout;
      return this;
    }

    /**
     * Sets how often a call is sent again at most, where that does no harm. The default is 2.
     *
     * <p>Idempotent operations (their Javadoc says so) are sent again after a connection that failed
     * and after the statuses 408, 409, 429 and 5xx. Others only if the server has certainly not
     * acted: nothing was sent, or it answered 429, or 503 with {@code Retry-After}. The answer header
     * {@code x-should-retry: false} forbids it, {@code true} makes every error of an idempotent
     * operation one to retry.
     *
     * <p>The wait is what the answer asks for ({@code retry-after-ms}, {@code Retry-After}), else
     * 0.5 s, doubled each time up to 8 s, less up to a quarter at random. If the answer asks for more
     * than a minute, the call fails at once, and the exception tells the wait.
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
     * Sets whether operations that are not idempotent are sent again as if they were. By default they
     * are not, as a message could arrive twice.
     *
     * @param retryWrites true to take that risk
     * @return this builder
     */
    public Builder retryWrites(boolean retryWrites) {
      this.retryWrites = retryWrites;
      return this;
    }

    /**
     * Adds an interceptor, inside of those that there are.
     *
     * @param interceptor sees every attempt
     * @return this builder
     */
    public Builder interceptor(Interceptor interceptor) {
      List<Interceptor> more = new ArrayList<>(interceptors);
      more.add(Objects.requireNonNull(interceptor, "interceptor"));
      interceptors = List.copyOf(more);
      return this;
    }

    /**
     * Sets whether the bodies of requests and answers are logged, at the level DEBUG. By default they
     * are not. Members that hold secrets are masked, but not what people write to each other.
     *
     * @param logBodies true to log them
     * @return this builder
     */
    public Builder logBodies(boolean logBodies) {
      this.logBodies = logBodies;
      return this;
    }

    /**
     * Sets how long a read of a download that is streamed may wait for the next byte. The default is
     * 30 seconds.
     *
     * @param idleTimeout the time-out
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder idleTimeout(Duration idleTimeout) {
      if (idleTimeout.isZero() || idleTimeout.isNegative()) {
        throw new IllegalArgumentException("idleTimeout must be positive: " + idleTimeout);
      }
      this.idleTimeout = idleTimeout;
      return this;
    }

    /**
     * Sets a header that is sent with each call. It takes the place of one of the same name that
     * was set before, and of the SDK's own, as {@code User-Agent} or {@code Accept}.
     *
     * @param name the name
     * @param value the value: visible ASCII characters, spaces and tabs
     * @return this builder
     * @throws IllegalArgumentException if HTTP does not allow the name or the value; if it is
     *     {@code Authorization}, which only {@link BeeperDesktop.Builder#accessToken(String)} sets,
     *     so that it is never sent where the contract wants none; {@code Content-Type}, which
     *     follows from the body; or one that belongs to the connection, as {@code Host}
     */
    public Builder header(String name, String value) {
      HeaderRules.require(name, value);
      headers = headers.toBuilder().set(name, value).build();
      return this;
    }

    /**
     * Sets whether answers are checked when they are read. By default they are not: an answer that
     * lacks a required member is given to the caller, and only the accessor of that member throws.
     *
     * @param validateResponses true for {@link DecodingException} on every answer that does not fit
     *     the contract
     * @return this builder
     */
    public Builder validateResponses(boolean validateResponses) {
      this.validateResponses = validateResponses;
      return this;
    }

    /**
     * Sets how large the body of an answer may be that is held in memory. A larger one ends the
     * call with {@link DecodingException}. The default is 64 MiB. Streamed downloads have no limit.
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
     * Returns the options.
     *
     * @return new options
     */
    public CallOptions build() {
      return new CallOptions(this);
    }
  }
}
