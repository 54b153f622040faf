// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.info;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.info.EndpointInfoValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** Endpoint URLs. */
public sealed interface EndpointInfo extends JsonModel permits EndpointInfoValue {

  /**
   * MCP endpoint.
   *
   * @return the member {@code mcp}
   */
  default String mcp() {
    return ModelValue.required(this, 0);
  }

  /**
   * OAuth endpoints.
   *
   * @return the member {@code oauth}
   */
  default OAuthEndpointInfo oauth() {
    return ModelValue.required(this, 1);
  }

  /**
   * OpenAPI document of the running server.
   *
   * @return the member {@code spec}
   */
  default String spec() {
    return ModelValue.required(this, 2);
  }

  /**
   * WebSocket events.
   *
   * @return the member {@code ws_events}
   */
  default String wsEvents() {
    return ModelValue.required(this, 3);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code EndpointInfo}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code EndpointInfo}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(EndpointInfo template) {
    return new Builder(template);
  }

  /** Makes a {@link EndpointInfo}. Not thread-safe. */
  final class Builder {

    private final Slots<EndpointInfo> slots;

    private Builder() {
      slots = new Slots<>(EndpointInfoValue.SHAPE);
    }

    private Builder(EndpointInfo template) {
      slots = new Slots<>(EndpointInfoValue.SHAPE, template);
    }

    /**
     * Sets {@code "mcp"}: MCP endpoint.
     *
     * @param mcp the value
     * @return this builder
     */
    public Builder mcp(String mcp) {
      slots.set(0, mcp);
      return this;
    }

    /**
     * Sets {@code "oauth"}: OAuth endpoints.
     *
     * @param oauth the value
     * @return this builder
     */
    public Builder oauth(OAuthEndpointInfo oauth) {
      slots.set(1, oauth);
      return this;
    }

    /**
     * Sets {@code "spec"}: openAPI document of the running server.
     *
     * @param spec the value
     * @return this builder
     */
    public Builder spec(String spec) {
      slots.set(2, spec);
      return this;
    }

    /**
     * Sets {@code "ws_events"}: webSocket events.
     *
     * @param wsEvents the value
     * @return this builder
     */
    public Builder wsEvents(String wsEvents) {
      slots.set(3, wsEvents);
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
    public EndpointInfo build() {
      return slots.build();
    }
  }
}
