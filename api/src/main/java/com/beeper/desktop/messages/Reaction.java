// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.messages;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.internal.messages.ReactionValue;
import org.jspecify.annotations.Nullable;

/** A reaction on a message. */
public sealed interface Reaction extends JsonModel permits ReactionValue {

  /**
   * Reaction ID: the participant ID, with the key appended where several reactions are allowed.
   *
   * @return the member {@code id}
   */
  default String id() {
    return ModelValue.required(this, 0);
  }

  /**
   * Who reacted.
   *
   * @return the member {@code participantID}
   */
  default String participantId() {
    return ModelValue.required(this, 1);
  }

  /**
   * Emoji, network key or shortcode.
   *
   * @return the member {@code reactionKey}
   */
  default String reactionKey() {
    return ModelValue.required(this, 2);
  }

  /**
   * The key is an emoji.
   *
   * @return the member {@code emoji}; null if it is absent
   */
  default @Nullable Boolean emoji() {
    return ModelValue.optional(this, 3);
  }

  /**
   * Picture of the reaction; may be short-lived.
   *
   * @return the member {@code imgURL}; null if it is absent
   */
  default @Nullable String imgUrl() {
    return ModelValue.optional(this, 4);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code Reaction}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code Reaction}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(Reaction template) {
    return new Builder(template);
  }

  /** Makes a {@link Reaction}. Not thread-safe. */
  final class Builder {

    private final Slots<Reaction> slots;

    private Builder() {
      slots = new Slots<>(ReactionValue.SHAPE);
    }

    private Builder(Reaction template) {
      slots = new Slots<>(ReactionValue.SHAPE, template);
    }

    /**
     * Sets {@code "id"}: reaction ID: the participant ID, with the key appended where several
     * reactions are allowed.
     *
     * @param id the value
     * @return this builder
     */
    public Builder id(String id) {
      slots.set(0, id);
      return this;
    }

    /**
     * Sets {@code "participantID"}: who reacted.
     *
     * @param participantId the value
     * @return this builder
     */
    public Builder participantId(String participantId) {
      slots.set(1, participantId);
      return this;
    }

    /**
     * Sets {@code "reactionKey"}: emoji, network key or shortcode.
     *
     * @param reactionKey the value
     * @return this builder
     */
    public Builder reactionKey(String reactionKey) {
      slots.set(2, reactionKey);
      return this;
    }

    /**
     * Sets {@code "emoji"}: the key is an emoji.
     *
     * @param emoji the value
     * @return this builder
     */
    public Builder emoji(boolean emoji) {
      slots.set(3, emoji);
      return this;
    }

    /**
     * Sets {@code "imgURL"}: picture of the reaction; may be short-lived.
     *
     * @param imgUrl the value
     * @return this builder
     */
    public Builder imgUrl(String imgUrl) {
      slots.set(4, imgUrl);
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
    public Reaction build() {
      return slots.build();
    }
  }
}
