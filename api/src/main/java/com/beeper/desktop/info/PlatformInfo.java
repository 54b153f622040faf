// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.info;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.info.PlatformInfoValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** The machine. */
public sealed interface PlatformInfo extends JsonModel permits PlatformInfoValue {

  /**
   * CPU architecture.
   *
   * @return the member {@code arch}
   */
  default String arch() {
    return ModelValue.required(this, 0);
  }

  /**
   * Operating system.
   *
   * @return the member {@code os}
   */
  default String os() {
    return ModelValue.required(this, 1);
  }

  /**
   * Runtime release.
   *
   * @return the member {@code release}; null if it is absent
   */
  default @Nullable String release() {
    return ModelValue.optional(this, 2);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code PlatformInfo}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code PlatformInfo}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(PlatformInfo template) {
    return new Builder(template);
  }

  /** Makes a {@link PlatformInfo}. Not thread-safe. */
  final class Builder {

    private final Slots<PlatformInfo> slots;

    private Builder() {
      slots = new Slots<>(PlatformInfoValue.SHAPE);
    }

    private Builder(PlatformInfo template) {
      slots = new Slots<>(PlatformInfoValue.SHAPE, template);
    }

    /**
     * Sets {@code "arch"}: CPU architecture.
     *
     * @param arch the value
     * @return this builder
     */
    public Builder arch(String arch) {
      slots.set(0, arch);
      return this;
    }

    /**
     * Sets {@code "os"}: operating system.
     *
     * @param os the value
     * @return this builder
     */
    public Builder os(String os) {
      slots.set(1, os);
      return this;
    }

    /**
     * Sets {@code "release"}: runtime release.
     *
     * @param release the value
     * @return this builder
     */
    public Builder release(String release) {
      slots.set(2, release);
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
    public PlatformInfo build() {
      return slots.build();
    }
  }
}
