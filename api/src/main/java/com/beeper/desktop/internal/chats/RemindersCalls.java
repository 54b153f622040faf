// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ReminderCreateParams;
import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.client.Operation;
import org.jspecify.annotations.Nullable;

/** The operations of {@code chats.reminders}, and the calls of them. */
final class RemindersCalls {

  private static final Operation<@Nullable Void> CREATE = Operation.of(
          "POST", "chats.reminders.create", "/v1/chats/{chatId}/reminders")
      .idempotent()
      .answersNothing();

  private static final Operation<@Nullable Void> DELETE = Operation.of(
          "DELETE", "chats.reminders.delete", "/v1/chats/{chatId}/reminders")
      .idempotent()
      .answersNothing();

  private RemindersCalls() {}

  static Call<@Nullable Void> create(String chatId, ReminderCreateParams params) {
    return Call.builder(CREATE, chatId)
        .paramsWithBody((ReminderCreateParamsValue) params)
        .build();
  }

  static Call<@Nullable Void> delete(String chatId) {
    return Call.of(DELETE, chatId);
  }
}
