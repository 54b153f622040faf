package com.beeper.desktop.events;

import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.codec.JsonModel;
import java.util.List;

/**
 * A chat was created or changed, for example by a new message, by archiving it or by a new title.
 * Wire type {@code chat.upserted}.
 */
public non-sealed interface ChatUpserted extends Event, JsonModel {

  /**
   * Returns the ID of the chat.
   *
   * @return the value of {@code chatID}
   */
  String chatId();

  /**
   * Returns the IDs of the chats that were created or changed.
   *
   * @return the value of {@code ids}
   */
  List<String> chatIds();

  /**
   * Returns the chats, where the server sends them. A chat can be incomplete: an accessor of a
   * required member throws {@link com.beeper.desktop.MissingMemberException} if the server left it
   * out.
   *
   * @return the value of {@code entries}; empty if it is absent, in which case {@code
   *     client.chats().retrieve(event.chatId())} reads the chat
   */
  List<Chat> chats();
}
