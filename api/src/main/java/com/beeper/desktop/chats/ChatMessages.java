// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

/**
 * Messages, as parts of a chat.
 *
 * <p>Reached with {@code client.chats().messages()}.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface ChatMessages {

  /**
   * Returns the resource chats.messages.reactions: reactions on messages.
   *
   * @return the resource
   */
  Reactions reactions();
}
