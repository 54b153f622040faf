// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.messages;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.internal.messages.TranscriptionValue;
import org.jspecify.annotations.Nullable;

/** Text of a spoken attachment. */
public sealed interface Transcription extends JsonModel permits TranscriptionValue {

  /**
   * What transcribed it.
   *
   * @return the member {@code engine}
   */
  default String engine() {
    return ModelValue.required(this, 0);
  }

  /**
   * The text.
   *
   * @return the member {@code transcription}
   */
  default String transcription() {
    return ModelValue.required(this, 1);
  }

  /**
   * Language.
   *
   * @return the member {@code language}; null if it is absent
   */
  default @Nullable String language() {
    return ModelValue.optional(this, 2);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code Transcription}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code Transcription}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(Transcription template) {
    return new Builder(template);
  }

  /** Makes a {@link Transcription}. Not thread-safe. */
  final class Builder {

    private final Slots<Transcription> slots;

    private Builder() {
      slots = new Slots<>(TranscriptionValue.SHAPE);
    }

    private Builder(Transcription template) {
      slots = new Slots<>(TranscriptionValue.SHAPE, template);
    }

    /**
     * Sets {@code "engine"}: what transcribed it.
     *
     * @param engine the value
     * @return this builder
     */
    public Builder engine(String engine) {
      slots.set(0, engine);
      return this;
    }

    /**
     * Sets {@code "transcription"}: the text.
     *
     * @param transcription the value
     * @return this builder
     */
    public Builder transcription(String transcription) {
      slots.set(1, transcription);
      return this;
    }

    /**
     * Sets {@code "language"}: language.
     *
     * @param language the value
     * @return this builder
     */
    public Builder language(String language) {
      slots.set(2, language);
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
    public Transcription build() {
      return slots.build();
    }
  }
}
