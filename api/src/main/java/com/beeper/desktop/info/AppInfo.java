// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.info;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.info.AppInfoValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** The app. */
public sealed interface AppInfo extends JsonModel permits AppInfoValue {

  /**
   * Bundle identifier.
   *
   * @return the member {@code bundle_id}
   */
  default String bundleId() {
    return ModelValue.required(this, 0);
  }

  /**
   * App name.
   *
   * @return the member {@code name}
   */
  default String name() {
    return ModelValue.required(this, 1);
  }

  /**
   * App version.
   *
   * @return the member {@code version}
   */
  default String version() {
    return ModelValue.required(this, 2);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code AppInfo}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code AppInfo}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(AppInfo template) {
    return new Builder(template);
  }

  /** Makes a {@link AppInfo}. Not thread-safe. */
  final class Builder {

    private final Slots<AppInfo> slots;

    private Builder() {
      slots = new Slots<>(AppInfoValue.SHAPE);
    }

    private Builder(AppInfo template) {
      slots = new Slots<>(AppInfoValue.SHAPE, template);
    }

    /**
     * Sets {@code "bundle_id"}: bundle identifier.
     *
     * @param bundleId the value
     * @return this builder
     */
    public Builder bundleId(String bundleId) {
      slots.set(0, bundleId);
      return this;
    }

    /**
     * Sets {@code "name"}: app name.
     *
     * @param name the value
     * @return this builder
     */
    public Builder name(String name) {
      slots.set(1, name);
      return this;
    }

    /**
     * Sets {@code "version"}: app version.
     *
     * @param version the value
     * @return this builder
     */
    public Builder version(String version) {
      slots.set(2, version);
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
    public AppInfo build() {
      return slots.build();
    }
  }
}
