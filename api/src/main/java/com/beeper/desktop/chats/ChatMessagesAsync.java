// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

/**
 * Messages, as parts of a chat.
 *
 * <p>Reached with {@code client.async().chats().messages()}. The methods of {@link ChatMessages} as
 * futures: they do not block, check their arguments at once, and fail the future with the
 * exceptions that those methods throw. Cancelling a future aborts the exchange.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface ChatMessagesAsync {

  /**
   * Returns the resource chats.messages.reactions: reactions on messages.
   *
   * @return the resource
   */
  ReactionsAsync reactions();
}
