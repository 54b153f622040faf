// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.bridges.ResolveIdentifierCapabilitiesValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** Identifier look-up abilities. */
public sealed interface ResolveIdentifierCapabilities extends JsonModel
    permits ResolveIdentifierCapabilitiesValue {

  /**
   * Any phone number can be tried.
   *
   * @return the member {@code any_phone}
   */
  default boolean anyPhone() {
    return ModelValue.required(this, 0);
  }

  /**
   * A contact list is available.
   *
   * @return the member {@code contact_list}
   */
  default boolean contactList() {
    return ModelValue.required(this, 1);
  }

  /**
   * A direct chat can be created.
   *
   * @return the member {@code create_dm}
   */
  default boolean createDm() {
    return ModelValue.required(this, 2);
  }

  /**
   * Look-up by e-mail.
   *
   * @return the member {@code lookup_email}
   */
  default boolean lookupEmail() {
    return ModelValue.required(this, 3);
  }

  /**
   * Look-up by phone number.
   *
   * @return the member {@code lookup_phone}
   */
  default boolean lookupPhone() {
    return ModelValue.required(this, 4);
  }

  /**
   * Look-up by user name.
   *
   * @return the member {@code lookup_username}
   */
  default boolean lookupUsername() {
    return ModelValue.required(this, 5);
  }

  /**
   * Free search.
   *
   * @return the member {@code search}
   */
  default boolean search() {
    return ModelValue.required(this, 6);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code ResolveIdentifierCapabilities}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code ResolveIdentifierCapabilities}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(ResolveIdentifierCapabilities template) {
    return new Builder(template);
  }

  /** Makes a {@link ResolveIdentifierCapabilities}. Not thread-safe. */
  final class Builder {

    private final Slots<ResolveIdentifierCapabilities> slots;

    private Builder() {
      slots = new Slots<>(ResolveIdentifierCapabilitiesValue.SHAPE);
    }

    private Builder(ResolveIdentifierCapabilities template) {
      slots = new Slots<>(ResolveIdentifierCapabilitiesValue.SHAPE, template);
    }

    /**
     * Sets {@code "any_phone"}: any phone number can be tried.
     *
     * @param anyPhone the value
     * @return this builder
     */
    public Builder anyPhone(boolean anyPhone) {
      slots.set(0, anyPhone);
      return this;
    }

    /**
     * Sets {@code "contact_list"}: a contact list is available.
     *
     * @param contactList the value
     * @return this builder
     */
    public Builder contactList(boolean contactList) {
      slots.set(1, contactList);
      return this;
    }

    /**
     * Sets {@code "create_dm"}: a direct chat can be created.
     *
     * @param createDm the value
     * @return this builder
     */
    public Builder createDm(boolean createDm) {
      slots.set(2, createDm);
      return this;
    }

    /**
     * Sets {@code "lookup_email"}: look-up by e-mail.
     *
     * @param lookupEmail the value
     * @return this builder
     */
    public Builder lookupEmail(boolean lookupEmail) {
      slots.set(3, lookupEmail);
      return this;
    }

    /**
     * Sets {@code "lookup_phone"}: look-up by phone number.
     *
     * @param lookupPhone the value
     * @return this builder
     */
    public Builder lookupPhone(boolean lookupPhone) {
      slots.set(4, lookupPhone);
      return this;
    }

    /**
     * Sets {@code "lookup_username"}: look-up by user name.
     *
     * @param lookupUsername the value
     * @return this builder
     */
    public Builder lookupUsername(boolean lookupUsername) {
      slots.set(5, lookupUsername);
      return this;
    }

    /**
     * Sets {@code "search"}: free search.
     *
     * @param search the value
     * @return this builder
     */
    public Builder search(boolean search) {
      slots.set(6, search);
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
    public ResolveIdentifierCapabilities build() {
      return slots.build();
    }
  }
}
