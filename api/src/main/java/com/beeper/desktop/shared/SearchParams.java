// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.shared;

import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.internal.shared.SearchParamsValue;

/**
 * What {@code search} takes beside the parameters of its path.
 *
 * <p>Immutable and thread-safe. What is not set is not sent. Lengths and ranges are checked by the
 * server.
 */
public sealed interface SearchParams permits SearchParamsValue {

  /**
   * Words to look for, matched literally. (at least 1 characters)
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
  static Builder builder(SearchParams template) {
    return new Builder(template);
  }

  /** Sets the parameters. Not thread-safe. */
  final class Builder {

    private final Slots<SearchParams> slots;

    private Builder() {
      slots = new Slots<>(SearchParamsValue.SHAPE);
    }

    private Builder(SearchParams template) {
      slots = new Slots<>(SearchParamsValue.SHAPE, template);
    }

    /**
     * Sets {@code "query"}: words to look for, matched literally. (at least 1 characters)
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
    public SearchParams build() {
      return slots.build();
    }
  }
}
