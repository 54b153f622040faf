package com.beeper.desktop.events;

import com.beeper.desktop.codec.JsonModel;
import java.util.List;

/** A chat was deleted. Wire type {@code chat.deleted}. */
public non-sealed interface ChatDeleted extends Event, JsonModel {

  /**
   * Returns the ID of the chat.
   *
   * @return the value of {@code chatID}
   */
  String chatId();

  /**
   * Returns the IDs of the deleted chats.
   *
   * @return the value of {@code ids}
   */
  List<String> chatIds();
}
