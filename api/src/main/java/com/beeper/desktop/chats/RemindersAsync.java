// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reminders on chats.
 *
 * <p>Reached with {@code client.async().chats().reminders()}. The methods of {@link Reminders} as
 * futures: they do not block, check their arguments at once, and fail the future with the
 * exceptions that those methods throw. Cancelling a future aborts the exchange.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface RemindersAsync {

  /**
   * Sets a reminder on a chat.
   *
   * <p>Operation {@code chats.reminders.create}: {@code POST /v1/chats/{chatId}/reminders}. Sending
   * it again does no harm.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @param params what else the operation takes
   * @return completes with null when the server has confirmed
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   */
  CompletableFuture<@Nullable Void> create(String chatId, ReminderCreateParams params);

  /**
   * Sets a reminder on a chat.
   *
   * <p>Operation {@code chats.reminders.create}: {@code POST /v1/chats/{chatId}/reminders}. Sending
   * it again does no harm.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @param params sets what else the operation takes
   * @return completes with null when the server has confirmed
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   */
  default CompletableFuture<@Nullable Void> create(
      String chatId, Consumer<ReminderCreateParams.Builder> params) {
    ReminderCreateParams.Builder builder = ReminderCreateParams.builder();
    params.accept(builder);
    return create(chatId, builder.build());
  }

  /**
   * Clears the reminder of a chat.
   *
   * <p>Operation {@code chats.reminders.delete}: {@code DELETE /v1/chats/{chatId}/reminders}.
   * Sending it again does no harm.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @return completes with null when the server has confirmed
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   */
  CompletableFuture<@Nullable Void> delete(String chatId);
}
