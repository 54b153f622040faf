// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import java.util.function.Consumer;

/**
 * Reminders on chats.
 *
 * <p>Reached with {@code client.chats().reminders()}.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface Reminders {

  /**
   * Sets a reminder on a chat.
   *
   * <p>Operation {@code chats.reminders.create}: {@code POST /v1/chats/{chatId}/reminders}. Sending
   * it again does no harm.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @param params what else the operation takes
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  void create(String chatId, ReminderCreateParams params);

  /**
   * Sets a reminder on a chat.
   *
   * <p>Operation {@code chats.reminders.create}: {@code POST /v1/chats/{chatId}/reminders}. Sending
   * it again does no harm.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @param params sets what else the operation takes
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default void create(String chatId, Consumer<ReminderCreateParams.Builder> params) {
    ReminderCreateParams.Builder builder = ReminderCreateParams.builder();
    params.accept(builder);
    create(chatId, builder.build());
  }

  /**
   * Clears the reminder of a chat.
   *
   * <p>Operation {@code chats.reminders.delete}: {@code DELETE /v1/chats/{chatId}/reminders}.
   * Sending it again does no harm.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  void delete(String chatId);
}
