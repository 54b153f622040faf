package com.beeper.desktop.messages;

import com.beeper.desktop.PageAsync;
import com.beeper.desktop.chats.Chat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One page of messages that were found, with the chats that they are in. */
public interface MessageSearchPageAsync extends PageAsync<Message> {

  /**
   * Returns the chats of the messages of this page.
   *
   * @return an unmodifiable map by chat ID
   */
  Map<String, Chat> chats();

  @Override
  MessageSearchResult body();

  @Override
  CompletableFuture<MessageSearchPageAsync> nextPage();
}
