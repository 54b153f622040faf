// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.bridges.BridgeLoginRemoveResponseValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Result of a removal. */
public sealed interface BridgeLoginRemoveResponse extends JsonModel
    permits BridgeLoginRemoveResponseValue {

  /**
   * Bridge ID.
   *
   * @return the member {@code bridgeID}
   */
  default String bridgeId() {
    return ModelValue.required(this, 0);
  }

  /**
   * Bridge login ID that was removed.
   *
   * @return the member {@code loginID}
   */
  default String loginId() {
    return ModelValue.required(this, 1);
  }

  /**
   * Where a bridge login is removed.
   *
   * @return the member {@code scope}; {@code UNRECOGNIZED} for a value that this version does not
   *     know
   */
  default BridgeLoginRemoveScope scope() {
    return ModelValue.required(this, 2);
  }

  /**
   * Always removed.
   *
   * @return the member {@code status}
   */
  default String status() {
    return ModelValue.required(this, 3);
  }

  /**
   * Chat accounts that went away with the login.
   *
   * @return the member {@code affectedAccountIDs}; null if it is absent
   */
  default @Nullable List<String> affectedAccountIds() {
    return ModelValue.optional(this, 4);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code BridgeLoginRemoveResponse}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code BridgeLoginRemoveResponse}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(BridgeLoginRemoveResponse template) {
    return new Builder(template);
  }

  /** Makes a {@link BridgeLoginRemoveResponse}. Not thread-safe. */
  final class Builder {

    private final Slots<BridgeLoginRemoveResponse> slots;

    private Builder() {
      slots = new Slots<>(BridgeLoginRemoveResponseValue.SHAPE);
      slots.set(3, "removed");
    }

    private Builder(BridgeLoginRemoveResponse template) {
      slots = new Slots<>(BridgeLoginRemoveResponseValue.SHAPE, template);
    }

    /**
     * Sets {@code "bridgeID"}: bridge ID.
     *
     * @param bridgeId the value
     * @return this builder
     */
    public Builder bridgeId(String bridgeId) {
      slots.set(0, bridgeId);
      return this;
    }

    /**
     * Sets {@code "loginID"}: bridge login ID that was removed.
     *
     * @param loginId the value
     * @return this builder
     */
    public Builder loginId(String loginId) {
      slots.set(1, loginId);
      return this;
    }

    /**
     * Sets {@code "scope"}: where a bridge login is removed.
     *
     * @param scope the value
     * @return this builder
     */
    public Builder scope(BridgeLoginRemoveScope scope) {
      slots.set(2, scope);
      return this;
    }

    /**
     * Sets {@code "affectedAccountIDs"}: chat accounts that went away with the login.
     *
     * @param affectedAccountIds the value
     * @return this builder
     */
    public Builder affectedAccountIds(List<String> affectedAccountIds) {
      slots.set(4, affectedAccountIds);
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
    public BridgeLoginRemoveResponse build() {
      return slots.build();
    }
  }
}
