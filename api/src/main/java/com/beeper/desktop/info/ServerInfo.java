// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.info;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.info.ServerInfoValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** The API server. */
public sealed interface ServerInfo extends JsonModel permits ServerInfoValue {

  /**
   * Base URL.
   *
   * @return the member {@code base_url}
   */
  default String baseUrl() {
    return ModelValue.required(this, 0);
  }

  /**
   * Listening host.
   *
   * @return the member {@code hostname}
   */
  default String hostname() {
    return ModelValue.required(this, 1);
  }

  /**
   * MCP endpoint is on.
   *
   * @return the member {@code mcp_enabled}
   */
  default boolean mcpEnabled() {
    return ModelValue.required(this, 2);
  }

  /**
   * Listening port.
   *
   * @return the member {@code port}
   */
  default long port() {
    return ModelValue.required(this, 3);
  }

  /**
   * Remote access is on.
   *
   * @return the member {@code remote_access}
   */
  default boolean remoteAccess() {
    return ModelValue.required(this, 4);
  }

  /**
   * Server status.
   *
   * @return the member {@code status}
   */
  default String status() {
    return ModelValue.required(this, 5);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code ServerInfo}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code ServerInfo}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(ServerInfo template) {
    return new Builder(template);
  }

  /** Makes a {@link ServerInfo}. Not thread-safe. */
  final class Builder {

    private final Slots<ServerInfo> slots;

    private Builder() {
      slots = new Slots<>(ServerInfoValue.SHAPE);
    }

    private Builder(ServerInfo template) {
      slots = new Slots<>(ServerInfoValue.SHAPE, template);
    }

    /**
     * Sets {@code "base_url"}: base URL.
     *
     * @param baseUrl the value
     * @return this builder
     */
    public Builder baseUrl(String baseUrl) {
      slots.set(0, baseUrl);
      return this;
    }

    /**
     * Sets {@code "hostname"}: listening host.
     *
     * @param hostname the value
     * @return this builder
     */
    public Builder hostname(String hostname) {
      slots.set(1, hostname);
      return this;
    }

    /**
     * Sets {@code "mcp_enabled"}: MCP endpoint is on.
     *
     * @param mcpEnabled the value
     * @return this builder
     */
    public Builder mcpEnabled(boolean mcpEnabled) {
      slots.set(2, mcpEnabled);
      return this;
    }

    /**
     * Sets {@code "port"}: listening port.
     *
     * @param port the value
     * @return this builder
     */
    public Builder port(long port) {
      slots.set(3, port);
      return this;
    }

    /**
     * Sets {@code "remote_access"}: remote access is on.
     *
     * @param remoteAccess the value
     * @return this builder
     */
    public Builder remoteAccess(boolean remoteAccess) {
      slots.set(4, remoteAccess);
      return this;
    }

    /**
     * Sets {@code "status"}: server status.
     *
     * @param status the value
     * @return this builder
     */
    public Builder status(String status) {
      slots.set(5, status);
      return this;
    }

    /**
     * Sets a member that this version of the SDK does not know.
     *
     * @param wireName its name in JSON
     * @param value a plain Java value, see {@link JsonModel#additionalProperties()}
     * @return this builder
     * @throws IllegalArgumentException if the value is not JSON, or the member has a method of its
     *     own here
     */
    public Builder additionalProperty(String wireName, @Nullable Object value) {
      slots.setAdditional(wireName, value);
      return this;
    }

    /**
     * Returns the model.
     *
     * @return a new model
     * @throws IllegalStateException if a required member is not set; the message names it
     */
    public ServerInfo build() {
      return slots.build();
    }
  }
}
