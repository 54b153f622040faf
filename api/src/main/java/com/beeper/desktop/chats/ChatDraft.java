// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.chats.ChatDraftValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draft as stored. */
public sealed interface ChatDraft extends JsonModel permits ChatDraftValue {

  /**
   * Draft body as rich text.
   *
   * @return the member {@code text}
   */
  default String text() {
    return ModelValue.required(this, 0);
  }

  /**
   * Draft attachments by attachment ID.
   *
   * @return the member {@code attachments}; null if it is absent
   */
  default @Nullable Map<String, DraftAttachment> attachments() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code ChatDraft}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code ChatDraft}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(ChatDraft template) {
    return new Builder(template);
  }

  /** Makes a {@link ChatDraft}. Not thread-safe. */
  final class Builder {

    private final Slots<ChatDraft> slots;

    private Builder() {
      slots = new Slots<>(ChatDraftValue.SHAPE);
    }

    private Builder(ChatDraft template) {
      slots = new Slots<>(ChatDraftValue.SHAPE, template);
    }

    /**
     * Sets {@code "text"}: draft body as rich text.
     *
     * @param text the value
     * @return this builder
     */
    public Builder text(String text) {
      slots.set(0, text);
      return this;
    }

    /**
     * Sets {@code "attachments"}: draft attachments by attachment ID.
     *
     * @param attachments the value
     * @return this builder
     */
    public Builder attachments(Map<String, DraftAttachment> attachments) {
      slots.set(1, attachments);
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
    public ChatDraft build() {
      return slots.build();
    }
  }
}
