package com.beeper.desktop.messages;

import com.beeper.desktop.Page;
import com.beeper.desktop.chats.Chat;
import java.util.Map;

/** One page of messages that were found, with the chats that they are in. */
public interface MessageSearchPage extends Page<Message> {

  /**
   * Returns the chats of the messages of this page.
   *
   * @return an unmodifiable map by chat ID
   */
  Map<String, Chat> chats();

  @Override
  MessageSearchResult body();

  @Override
  MessageSearchPage nextPage();
}
