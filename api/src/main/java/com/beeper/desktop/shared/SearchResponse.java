// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.shared;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.internal.shared.SearchResponseValue;
import org.jspecify.annotations.Nullable;

/** Result of a unified search. */
public sealed interface SearchResponse extends JsonModel permits SearchResponseValue {

  /**
   * Hits by kind.
   *
   * @return the member {@code results}
   */
  default SearchResults results() {
    return ModelValue.required(this, 0);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code SearchResponse}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code SearchResponse}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(SearchResponse template) {
    return new Builder(template);
  }

  /** Makes a {@link SearchResponse}. Not thread-safe. */
  final class Builder {

    private final Slots<SearchResponse> slots;

    private Builder() {
      slots = new Slots<>(SearchResponseValue.SHAPE);
    }

    private Builder(SearchResponse template) {
      slots = new Slots<>(SearchResponseValue.SHAPE, template);
    }

    /**
     * Sets {@code "results"}: hits by kind.
     *
     * @param results the value
     * @return this builder
     */
    public Builder results(SearchResults results) {
      slots.set(0, results);
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
    public SearchResponse build() {
      return slots.build();
    }
  }
}
