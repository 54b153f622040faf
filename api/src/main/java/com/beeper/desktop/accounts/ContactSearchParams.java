// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.accounts;

import com.beeper.desktop.internal.accounts.ContactSearchParamsValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;

/**
 * What {@code accounts.contacts.search} takes beside the parameters of its path.
 *
 * <p>Immutable and thread-safe. What is not set is not sent. Lengths and ranges are checked by the
 * server.
 */
public sealed interface ContactSearchParams permits ContactSearchParamsValue {

  /**
   * Text, phone number, e-mail address or &#64;handle. (at least 1 characters)
   *
   * @return the query parameter {@code query}
   */
  default String query() {
    return ModelValue.required(this, 0);
  }

  /**
   * Returns a builder in which nothing is set.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder in which the same is set as in other parameters.
   *
   * @param template what to start with
   * @return a new builder
   */
  static Builder builder(ContactSearchParams template) {
    return new Builder(template);
  }

  /** Sets the parameters. Not thread-safe. */
  final class Builder {

    private final Slots<ContactSearchParams> slots;

    private Builder() {
      slots = new Slots<>(ContactSearchParamsValue.SHAPE);
    }

    private Builder(ContactSearchParams template) {
      slots = new Slots<>(ContactSearchParamsValue.SHAPE, template);
    }

    /**
     * Sets {@code "query"}: text, phone number, e-mail address or &#64;handle. (at least 1
     * characters)
     *
     * @param query the value; not null
     * @return this builder
     */
    public Builder query(String query) {
      slots.set(0, query);
      return this;
    }

    /**
     * Adds a query parameter that this version of the SDK does not know.
     *
     * @param name its name
     * @param value its value, not encoded
     * @return this builder
     */
    public Builder additionalQuery(String name, String value) {
      slots.addQuery(name, value);
      return this;
    }

    /**
     * Returns the parameters.
     *
     * @return immutable parameters
     * @throws IllegalStateException if something required is not set; the message names it
     */
    public ContactSearchParams build() {
      return slots.build();
    }
  }
}
