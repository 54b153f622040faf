package com.beeper.desktop;

import com.beeper.desktop.internal.client.HeaderRules;
import com.beeper.desktop.transport.Headers;
import java.time.Duration;

/**
 * The settings of calls: those of a client, changed for a view by {@link BeeperDesktop#with}.
 * Immutable.
 */
public final class CallOptions {

  private static final CallOptions DEFAULTS = new CallOptions(new Builder());

  private final Duration timeout;
  private final Duration idleTimeout;
  private final Headers headers;
  private final boolean validateResponses;
  private final long maxResponseBytes;

  private CallOptions(Builder builder) {
    this.timeout = builder.timeout;
    this.idleTimeout = builder.idleTimeout;
    this.headers = builder.headers;
    this.validateResponses = builder.validateResponses;
    this.maxResponseBytes = builder.maxResponseBytes;
  }

  /**
   * Returns the options of a client that sets none: 30 seconds an attempt, 30 seconds between the
   * bytes of a download, 64 MiB an answer, no headers, and answers are not checked.
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
