package com.beeper.desktop.events;

import com.beeper.desktop.codec.JsonModel;
import java.util.List;

/** Messages of a chat were deleted. Wire type {@code message.deleted}. */
public non-sealed interface MessageDeleted extends Event, JsonModel {

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
}
