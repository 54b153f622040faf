// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.bridges.BridgeLoginValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.shared.User;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A signed-in identity on a bridge; it may hold several chat accounts. */
public sealed interface BridgeLogin extends JsonModel permits BridgeLoginValue {

  /**
   * Bridge ID.
   *
   * @return the member {@code bridgeID}
   */
  default String bridgeId() {
    return ModelValue.required(this, 0);
  }

  /**
   * Bridge login ID.
   *
   * @return the member {@code loginID}
   */
  default String loginId() {
    return ModelValue.required(this, 1);
  }

  /**
   * Removal scopes this login supports.
   *
   * @return the member {@code removeScopes}
   */
  default List<BridgeLoginRemoveScope> removeScopes() {
    return ModelValue.required(this, 2);
  }

  /**
   * State of a bridge login.
   *
   * @return the member {@code status}; {@code UNRECOGNIZED} for a value that this version does not
   *     know
   */
  default BridgeLoginStatus status() {
    return ModelValue.required(this, 3);
  }

  /**
   * Chat accounts of this login, when known.
   *
   * @return the member {@code accountIDs}; null if it is absent
   */
  default @Nullable List<String> accountIds() {
    return ModelValue.optional(this, 4);
  }

  /**
   * Status wording for people.
   *
   * @return the member {@code statusText}; null if it is absent
   */
  default @Nullable String statusText() {
    return ModelValue.optional(this, 5);
  }

  /**
   * Identity of the login.
   *
   * @return the member {@code user}; null if it is absent
   */
  default @Nullable User user() {
    return ModelValue.optional(this, 6);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code BridgeLogin}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code BridgeLogin}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(BridgeLogin template) {
    return new Builder(template);
  }

  /** Makes a {@link BridgeLogin}. Not thread-safe. */
  final class Builder {

    private final Slots<BridgeLogin> slots;

    private Builder() {
      slots = new Slots<>(BridgeLoginValue.SHAPE);
    }

    private Builder(BridgeLogin template) {
      slots = new Slots<>(BridgeLoginValue.SHAPE, template);
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
     * Sets {@code "loginID"}: bridge login ID.
     *
     * @param loginId the value
     * @return this builder
     */
    public Builder loginId(String loginId) {
      slots.set(1, loginId);
      return this;
    }

    /**
     * Sets {@code "removeScopes"}: removal scopes this login supports.
     *
     * @param removeScopes the value
     * @return this builder
     */
    public Builder removeScopes(List<BridgeLoginRemoveScope> removeScopes) {
      slots.set(2, removeScopes);
      return this;
    }

    /**
     * Sets {@code "status"}: state of a bridge login.
     *
     * @param status the value
     * @return this builder
     */
    public Builder status(BridgeLoginStatus status) {
      slots.set(3, status);
      return this;
    }

    /**
     * Sets {@code "accountIDs"}: chat accounts of this login, when known.
     *
     * @param accountIds the value
     * @return this builder
     */
    public Builder accountIds(List<String> accountIds) {
      slots.set(4, accountIds);
      return this;
    }

    /**
     * Sets {@code "statusText"}: status wording for people.
     *
     * @param statusText the value
     * @return this builder
     */
    public Builder statusText(String statusText) {
      slots.set(5, statusText);
      return this;
    }

    /**
     * Sets {@code "user"}: identity of the login.
     *
     * @param user the value
     * @return this builder
     */
    public Builder user(User user) {
      slots.set(6, user);
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
    public BridgeLogin build() {
      return slots.build();
    }
  }
}
