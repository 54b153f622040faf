package com.beeper.desktop.testkit.internal.messages;

import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a new message. Immutable.
 *
 * @param attachments of the schema {@code Attachment}
 * @param replyTo the ID of the message that this one replies to, or null
 * @param mentions the IDs of the users that the text mentions
 * @param linkPreviews whether links in the text have a preview
 */
public record MessageContent(
    @Nullable String text,
    List<JsonObject> attachments,
    @Nullable String replyTo,
    List<String> mentions,
    boolean linkPreviews) {

  /** Returns a text. */
  public static MessageContent text(@Nullable String text) {
    return new MessageContent(text, List.of(), null, List.of(), true);
  }

  /** Returns an attachment, with a caption or null. */
  public static MessageContent attachment(JsonObject attachment, @Nullable String caption) {
    return new MessageContent(caption, List.of(attachment), null, List.of(), true);
  }

  /** Returns a copy that replies to a message. */
  public MessageContent replyTo(@Nullable String messageId) {
    return new MessageContent(text, attachments, messageId, mentions, linkPreviews);
  }

  /** Returns a copy that mentions users. */
  public MessageContent mentioning(List<String> userIds) {
    return new MessageContent(text, attachments, replyTo, userIds, linkPreviews);
  }
}
