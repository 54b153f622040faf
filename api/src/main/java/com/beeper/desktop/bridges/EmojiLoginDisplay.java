// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.bridges.EmojiLoginDisplayValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** An emoji picture. */
public sealed interface EmojiLoginDisplay extends LoginDisplay, JsonModel
    permits EmojiLoginDisplayValue {

  /**
   * Display kind.
   *
   * @return the member {@code type}
   */
  default String type() {
    return ModelValue.required(this, 0);
  }

  /**
   * Picture to show.
   *
   * @return the member {@code imageURL}
   */
  default String imageUrl() {
    return ModelValue.required(this, 1);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code EmojiLoginDisplay}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code EmojiLoginDisplay}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(EmojiLoginDisplay template) {
    return new Builder(template);
  }

  /** Makes a {@link EmojiLoginDisplay}. Not thread-safe. */
  final class Builder {

    private final Slots<EmojiLoginDisplay> slots;

    private Builder() {
      slots = new Slots<>(EmojiLoginDisplayValue.SHAPE);
      slots.set(0, "emoji");
    }

    private Builder(EmojiLoginDisplay template) {
      slots = new Slots<>(EmojiLoginDisplayValue.SHAPE, template);
    }

    /**
     * Sets {@code "imageURL"}: picture to show.
     *
     * @param imageUrl the value
     * @return this builder
     */
    public Builder imageUrl(String imageUrl) {
      slots.set(1, imageUrl);
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
    public EmojiLoginDisplay build() {
      return slots.build();
    }
  }
}
