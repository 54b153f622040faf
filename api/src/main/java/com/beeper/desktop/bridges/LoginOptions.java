package com.beeper.desktop.bridges;

import com.beeper.desktop.internal.transport.Arguments;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Options of a guided login; see {@link GuidedLogins#connect}. Immutable. */
public final class LoginOptions {

  private static final LoginOptions DEFAULTS = new Builder().build();

  private final @Nullable String flowId;
  private final Duration timeout;

  private LoginOptions(Builder builder) {
    this.flowId = builder.flowId;
    this.timeout = builder.timeout;
  }

  /**
   * Returns the options without a flow and with a timeout of 10 minutes.
   *
   * @return the defaults
   */
  public static LoginOptions defaults() {
    return DEFAULTS;
  }

  /**
   * Returns a builder with the defaults.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the ID of the login flow to run.
   *
   * @return the ID; null if the handler chooses among the flows of the bridge
   */
  public @Nullable String flowId() {
    return flowId;
  }

  /**
   * Returns the longest time of the login, including that of the user.
   *
   * @return the timeout
   */
  public Duration timeout() {
    return timeout;
  }

  /**
   * Returns a builder initialized with these options.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.flowId = flowId;
    builder.timeout = timeout;
    return builder;
  }

  /** Builds {@link LoginOptions}. Not thread-safe. */
  public static final class Builder {

    private @Nullable String flowId;
    private Duration timeout = Duration.ofMinutes(10);

    private Builder() {}

    /**
     * Sets the ID of the login flow to run. By default the handler chooses among the flows of the
     * bridge.
     *
     * @param flowId an ID of {@code client.bridges().loginFlows().list(bridgeId)}; null for the choice
     *     of the handler
     * @return this builder
     */
    public Builder flowId(@Nullable String flowId) {
      this.flowId = flowId;
      return this;
    }

    /**
     * Sets the longest time of the login, from the first request to the last, on the client's time
     * source. It includes the time that the user needs. The default is 10 minutes.
     *
     * @param timeout the timeout
     * @return this builder
     * @throws IllegalArgumentException if it is null or not positive
     */
    public Builder timeout(Duration timeout) {
      this.timeout = Arguments.requirePositive(timeout, "timeout");
      return this;
    }

    /**
     * Returns the options.
     *
     * @return immutable options
     */
    public LoginOptions build() {
      return new LoginOptions(this);
    }
  }
}
