// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.internal.chats.ChatUpdateParamsValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What {@code chats.update} takes beside the parameters of its path.
 *
 * <p>Immutable and thread-safe. What is not set is not sent. Lengths and ranges are checked by the
 * server.
 */
public sealed interface ChatUpdateParams permits ChatUpdateParamsValue {

  /**
   * Group topic; null clears it.
   *
   * @return the member {@code description}; null if it is not set or cleared
   */
  default @Nullable String description() {
    return ModelValue.optional(this, 0);
  }

  /**
   * Draft to set, taken only while the current draft is empty; null clears text and attachments.
   *
   * @return the member {@code draft}; null if it is not set or cleared
   */
  default @Nullable ChatDraftInput draft() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Local path of a group avatar; null clears it.
   *
   * @return the member {@code imgURL}; null if it is not set or cleared
   */
  default @Nullable String imgUrl() {
    return ModelValue.optional(this, 2);
  }

  /**
   * Archive or unarchive.
   *
   * @return the member {@code isArchived}; null if it is not set
   */
  default @Nullable Boolean isArchived() {
    return ModelValue.optional(this, 3);
  }

  /**
   * Set or unset low priority.
   *
   * @return the member {@code isLowPriority}; null if it is not set
   */
  default @Nullable Boolean isLowPriority() {
    return ModelValue.optional(this, 4);
  }

  /**
   * Mute or unmute.
   *
   * @return the member {@code isMuted}; null if it is not set
   */
  default @Nullable Boolean isMuted() {
    return ModelValue.optional(this, 5);
  }

  /**
   * Pin or unpin.
   *
   * @return the member {@code isPinned}; null if it is not set
   */
  default @Nullable Boolean isPinned() {
    return ModelValue.optional(this, 6);
  }

  /**
   * Disappearing-message timer in seconds; null clears it. (at least 0)
   *
   * @return the member {@code messageExpirySeconds}; null if it is not set or cleared
   */
  default @Nullable Duration messageExpiry() {
    return ModelValue.optional(this, 7);
  }

  /**
   * Custom title; null clears it.
   *
   * @return the member {@code title}; null if it is not set or cleared
   */
  default @Nullable String title() {
    return ModelValue.optional(this, 8);
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
  static Builder builder(ChatUpdateParams template) {
    return new Builder(template);
  }

  /** Sets the parameters. Not thread-safe. */
  final class Builder {

    private final Slots<ChatUpdateParams> slots;

    private Builder() {
      slots = new Slots<>(ChatUpdateParamsValue.SHAPE);
    }

    private Builder(ChatUpdateParams template) {
      slots = new Slots<>(ChatUpdateParamsValue.SHAPE, template);
    }

    /**
     * Sets {@code "description"}: group topic; null clears it.
     *
     * @param description the value; not null, {@link #clearDescription} clears
     * @return this builder
     */
    public Builder description(String description) {
      slots.setValue(0, description);
      return this;
    }

    /**
     * Clears {@code description} on the server, with an explicit null.
     *
     * @return this builder
     */
    public Builder clearDescription() {
      slots.clear(0);
      return this;
    }

    /**
     * Sets {@code "draft"}: draft to set, taken only while the current draft is empty; null clears
     * text and attachments.
     *
     * @param draft the value; not null, {@link #clearDraft} clears
     * @return this builder
     */
    public Builder draft(ChatDraftInput draft) {
      slots.setValue(1, draft);
      return this;
    }

    /**
     * Sets {@code "draft"}: draft to set, taken only while the current draft is empty; null clears
     * text and attachments.
     *
     * @param draft sets the members of the value
     * @return this builder
     */
    public Builder draft(Consumer<ChatDraftInput.Builder> draft) {
      ChatDraftInput.Builder builder = ChatDraftInput.builder();
      draft.accept(builder);
      return draft(builder.build());
    }

    /**
     * Clears {@code draft} on the server, with an explicit null.
     *
     * @return this builder
     */
    public Builder clearDraft() {
      slots.clear(1);
      return this;
    }

    /**
     * Sets {@code "imgURL"}: local path of a group avatar; null clears it.
     *
     * @param imgUrl the value; not null, {@link #clearImgUrl} clears
     * @return this builder
     */
    public Builder imgUrl(String imgUrl) {
      slots.setValue(2, imgUrl);
      return this;
    }

    /**
     * Clears {@code imgURL} on the server, with an explicit null.
     *
     * @return this builder
     */
    public Builder clearImgUrl() {
      slots.clear(2);
      return this;
    }

    /**
     * Sets {@code "isArchived"}: archive or unarchive.
     *
     * @param isArchived the value; not null
     * @return this builder
     */
    public Builder isArchived(boolean isArchived) {
      slots.set(3, isArchived);
      return this;
    }

    /**
     * Sets {@code "isLowPriority"}: set or unset low priority.
     *
     * @param isLowPriority the value; not null
     * @return this builder
     */
    public Builder isLowPriority(boolean isLowPriority) {
      slots.set(4, isLowPriority);
      return this;
    }

    /**
     * Sets {@code "isMuted"}: mute or unmute.
     *
     * @param isMuted the value; not null
     * @return this builder
     */
    public Builder isMuted(boolean isMuted) {
      slots.set(5, isMuted);
      return this;
    }

    /**
     * Sets {@code "isPinned"}: pin or unpin.
     *
     * @param isPinned the value; not null
     * @return this builder
     */
    public Builder isPinned(boolean isPinned) {
      slots.set(6, isPinned);
      return this;
    }

    /**
     * Sets {@code "messageExpirySeconds"}: disappearing-message timer in seconds; null clears it.
     * (at least 0)
     *
     * @param messageExpiry the value; not null, {@link #clearMessageExpiry} clears
     * @return this builder
     */
    public Builder messageExpiry(Duration messageExpiry) {
      slots.setValue(7, messageExpiry);
      return this;
    }

    /**
     * Clears {@code messageExpirySeconds} on the server, with an explicit null.
     *
     * @return this builder
     */
    public Builder clearMessageExpiry() {
      slots.clear(7);
      return this;
    }

    /**
     * Sets {@code "title"}: custom title; null clears it.
     *
     * @param title the value; not null, {@link #clearTitle} clears
     * @return this builder
     */
    public Builder title(String title) {
      slots.setValue(8, title);
      return this;
    }

    /**
     * Clears {@code title} on the server, with an explicit null.
     *
     * @return this builder
     */
    public Builder clearTitle() {
      slots.clear(8);
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
     * Sets a member of the body that this version of the SDK does not know.
     *
     * @param name its name in JSON
     * @param value strings, booleans, numbers, lists, maps, models, or null for an explicit null
     * @return this builder
     * @throws IllegalArgumentException if the value is not JSON, or the member has a method of its
     *     own here
     */
    public Builder additionalBody(String name, @Nullable Object value) {
      slots.setAdditional(name, value);
      return this;
    }

    /**
     * Returns the parameters.
     *
     * @return immutable parameters
     */
    public ChatUpdateParams build() {
      return slots.build();
    }
  }
}
