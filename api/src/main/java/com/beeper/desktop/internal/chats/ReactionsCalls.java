// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ReactionAddParams;
import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.client.Operation;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.messages.ReactionAddResponseValue;
import com.beeper.desktop.internal.messages.ReactionDeleteResponseValue;
import com.beeper.desktop.messages.ReactionAddResponse;
import com.beeper.desktop.messages.ReactionDeleteResponse;

/** The operations of {@code chats.messages.reactions}, and the calls of them. */
final class ReactionsCalls {

  private static final Operation<ReactionAddResponse> ADD = Operation.of(
          "POST",
          "chats.messages.reactions.add",
          "/v1/chats/{chatId}/messages/{messageId}/reactions")
      .answers(Kind.model(ReactionAddResponseValue.SHAPE));

  private static final Operation<ReactionDeleteResponse> DELETE = Operation.of(
          "DELETE",
          "chats.messages.reactions.delete",
          "/v1/chats/{chatId}/messages/{messageId}/reactions/{reactionKey}")
      .idempotent()
      .answers(Kind.model(ReactionDeleteResponseValue.SHAPE));

  private ReactionsCalls() {}

  static Call<ReactionAddResponse> add(String chatId, String messageId, ReactionAddParams params) {
    return Call.builder(ADD, chatId, messageId)
        .paramsWithBody((ReactionAddParamsValue) params)
        .build();
  }

  static Call<ReactionDeleteResponse> delete(String chatId, String messageId, String reactionKey) {
    return Call.builder(DELETE, chatId, messageId, reactionKey)
        .whenGone(() -> ReactionDeleteResponse.builder()
            .chatId(chatId)
            .messageId(messageId)
            .reactionKey(reactionKey)
            .build())
        .build();
  }
}
