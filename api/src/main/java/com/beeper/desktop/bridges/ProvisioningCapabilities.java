// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.bridges.ProvisioningCapabilitiesValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a bridge can do for look-up and group creation. */
public sealed interface ProvisioningCapabilities extends JsonModel
    permits ProvisioningCapabilitiesValue {

  /**
   * Group kinds the bridge can create, by kind name.
   *
   * @return the member {@code group_creation}
   */
  default Map<String, GroupTypeCapabilities> groupCreation() {
    return ModelValue.required(this, 0);
  }

  /**
   * Identifier look-up abilities.
   *
   * @return the member {@code resolve_identifier}
   */
  default ResolveIdentifierCapabilities resolveIdentifier() {
    return ModelValue.required(this, 1);
  }

  /**
   * Whether image packs can be imported.
   *
   * @return the member {@code image_pack_import}; null if it is absent
   */
  default @Nullable Boolean imagePackImport() {
    return ModelValue.optional(this, 2);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code ProvisioningCapabilities}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code ProvisioningCapabilities}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(ProvisioningCapabilities template) {
    return new Builder(template);
  }

  /** Makes a {@link ProvisioningCapabilities}. Not thread-safe. */
  final class Builder {

    private final Slots<ProvisioningCapabilities> slots;

    private Builder() {
      slots = new Slots<>(ProvisioningCapabilitiesValue.SHAPE);
    }

    private Builder(ProvisioningCapabilities template) {
      slots = new Slots<>(ProvisioningCapabilitiesValue.SHAPE, template);
    }

    /**
     * Sets {@code "group_creation"}: group kinds the bridge can create, by kind name.
     *
     * @param groupCreation the value
     * @return this builder
     */
    public Builder groupCreation(Map<String, GroupTypeCapabilities> groupCreation) {
      slots.set(0, groupCreation);
      return this;
    }

    /**
     * Sets {@code "resolve_identifier"}: identifier look-up abilities.
     *
     * @param resolveIdentifier the value
     * @return this builder
     */
    public Builder resolveIdentifier(ResolveIdentifierCapabilities resolveIdentifier) {
      slots.set(1, resolveIdentifier);
      return this;
    }

    /**
     * Sets {@code "image_pack_import"}: whether image packs can be imported.
     *
     * @param imagePackImport the value
     * @return this builder
     */
    public Builder imagePackImport(boolean imagePackImport) {
      slots.set(2, imagePackImport);
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
    public ProvisioningCapabilities build() {
      return slots.build();
    }
  }
}
