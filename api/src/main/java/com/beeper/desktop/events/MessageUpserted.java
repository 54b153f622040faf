package com.beeper.desktop.events;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.messages.Message;
import java.util.List;

/**
 * Messages of a chat were created or changed: received, sent by the user, edited, reacted to, or
 * their sending succeeded or failed. The server does not distinguish these. Wire type {@code
 * message.upserted}.
 */
public non-sealed interface MessageUpserted extends Event, JsonModel {

  /**
   * Returns the ID of the chat.
   *
   * @return the value of {@code chatID}
   */
  String chatId();

  /**
   * Returns the IDs of the messages. A message ID is unique within its chat only.
   *
   * @return the value of {@code ids}
   */
  List<String> messageIds();

  /**
   * Returns the messages, where the server sends them, as it usually does. A message can be
   * incomplete: an accessor of a required member throws {@link
   * com.beeper.desktop.MissingMemberException} if the server left it out.
   *
   * @return the value of {@code entries}; empty if it is absent, in which case {@code
   *     client.messages().retrieve(event.chatId(), id)} reads a message
   */
  List<Message> messages();

  /**
   * Returns whether the event replaces one that was lost: the SDK read the message over HTTP after
   * a {@link StreamGap}. See {@link EventStreamOptions.Builder#resync}.
   *
   * @return false for an event of the server
   */
  boolean recovered();
}
