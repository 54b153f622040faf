// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.messages.ReactionAddResponse;
import com.beeper.desktop.messages.ReactionDeleteResponse;
import java.util.function.Consumer;

/**
 * Reactions on messages.
 *
 * <p>Reached with {@code client.chats().messages().reactions()}.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface Reactions {

  /**
   * Adds a reaction to a message.
   *
   * <p>Operation {@code chats.messages.reactions.add}: {@code POST
   * /v1/chats/{chatId}/messages/{messageId}/reactions}. It is not sent again once the server may
   * have received it.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @param messageId message ID
   * @param params what else the operation takes
   * @return queued
   * @throws IllegalArgumentException if an ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  ReactionAddResponse add(String chatId, String messageId, ReactionAddParams params);

  /**
   * Adds a reaction to a message.
   *
   * <p>Operation {@code chats.messages.reactions.add}: {@code POST
   * /v1/chats/{chatId}/messages/{messageId}/reactions}. It is not sent again once the server may
   * have received it.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @param messageId message ID
   * @param params sets what else the operation takes
   * @return queued
   * @throws IllegalArgumentException if an ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default ReactionAddResponse add(
      String chatId, String messageId, Consumer<ReactionAddParams.Builder> params) {
    ReactionAddParams.Builder builder = ReactionAddParams.builder();
    params.accept(builder);
    return add(chatId, messageId, builder.build());
  }

  /**
   * Takes back a reaction of the user.
   *
   * <p>Operation {@code chats.messages.reactions.delete}: {@code DELETE
   * /v1/chats/{chatId}/messages/{messageId}/reactions/{reactionKey}}. Sending it again does no
   * harm.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @param messageId message ID
   * @param reactionKey emoji, shortcode or custom emoji key
   * @return queued
   * @throws IllegalArgumentException if an ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  ReactionDeleteResponse delete(String chatId, String messageId, String reactionKey);
}
