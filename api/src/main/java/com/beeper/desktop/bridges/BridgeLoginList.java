// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.bridges.BridgeLoginListValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bridge logins; not paginated. */
public sealed interface BridgeLoginList extends JsonModel permits BridgeLoginListValue {

  /**
   * Logins.
   *
   * @return the member {@code items}
   */
  default List<BridgeLogin> items() {
    return ModelValue.required(this, 0);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code BridgeLoginList}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code BridgeLoginList}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(BridgeLoginList template) {
    return new Builder(template);
  }

  /** Makes a {@link BridgeLoginList}. Not thread-safe. */
  final class Builder {

    private final Slots<BridgeLoginList> slots;

    private Builder() {
      slots = new Slots<>(BridgeLoginListValue.SHAPE);
    }

    private Builder(BridgeLoginList template) {
      slots = new Slots<>(BridgeLoginListValue.SHAPE, template);
    }

    /**
     * Sets {@code "items"}: logins.
     *
     * @param items the value
     * @return this builder
     */
    public Builder items(List<BridgeLogin> items) {
      slots.set(0, items);
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
    public BridgeLoginList build() {
      return slots.build();
    }
  }
}
