// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.accounts;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.accounts.ContactSearchResponseValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.shared.User;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Contacts found; not paginated. */
public sealed interface ContactSearchResponse extends JsonModel permits ContactSearchResponseValue {

  /**
   * Contacts.
   *
   * @return the member {@code items}
   */
  default List<User> items() {
    return ModelValue.required(this, 0);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code ContactSearchResponse}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code ContactSearchResponse}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(ContactSearchResponse template) {
    return new Builder(template);
  }

  /** Makes a {@link ContactSearchResponse}. Not thread-safe. */
  final class Builder {

    private final Slots<ContactSearchResponse> slots;

    private Builder() {
      slots = new Slots<>(ContactSearchResponseValue.SHAPE);
    }

    private Builder(ContactSearchResponse template) {
      slots = new Slots<>(ContactSearchResponseValue.SHAPE, template);
    }

    /**
     * Sets {@code "items"}: contacts.
     *
     * @param items the value
     * @return this builder
     */
    public Builder items(List<User> items) {
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
    public ContactSearchResponse build() {
      return slots.build();
    }
  }
}
