// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.info;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.info.InfoResponseValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** What is running and where its endpoints are. */
public sealed interface InfoResponse extends JsonModel permits InfoResponseValue {

  /**
   * The app.
   *
   * @return the member {@code app}
   */
  default AppInfo app() {
    return ModelValue.required(this, 0);
  }

  /**
   * The machine.
   *
   * @return the member {@code platform}
   */
  default PlatformInfo platform() {
    return ModelValue.required(this, 1);
  }

  /**
   * The API server.
   *
   * @return the member {@code server}
   */
  default ServerInfo server() {
    return ModelValue.required(this, 2);
  }

  /**
   * Endpoint URLs.
   *
   * @return the member {@code endpoints}
   */
  default EndpointInfo endpoints() {
    return ModelValue.required(this, 3);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code InfoResponse}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code InfoResponse}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(InfoResponse template) {
    return new Builder(template);
  }

  /** Makes a {@link InfoResponse}. Not thread-safe. */
  final class Builder {

    private final Slots<InfoResponse> slots;

    private Builder() {
      slots = new Slots<>(InfoResponseValue.SHAPE);
    }

    private Builder(InfoResponse template) {
      slots = new Slots<>(InfoResponseValue.SHAPE, template);
    }

    /**
     * Sets {@code "app"}: the app.
     *
     * @param app the value
     * @return this builder
     */
    public Builder app(AppInfo app) {
      slots.set(0, app);
      return this;
    }

    /**
     * Sets {@code "platform"}: the machine.
     *
     * @param platform the value
     * @return this builder
     */
    public Builder platform(PlatformInfo platform) {
      slots.set(1, platform);
      return this;
    }

    /**
     * Sets {@code "server"}: the API server.
     *
     * @param server the value
     * @return this builder
     */
    public Builder server(ServerInfo server) {
      slots.set(2, server);
      return this;
    }

    /**
     * Sets {@code "endpoints"}: endpoint URLs.
     *
     * @param endpoints the value
     * @return this builder
     */
    public Builder endpoints(EndpointInfo endpoints) {
      slots.set(3, endpoints);
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
    public InfoResponse build() {
      return slots.build();
    }
  }
}
