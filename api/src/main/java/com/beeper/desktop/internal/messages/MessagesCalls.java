// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.client.Operation;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageDeleteParams;
import com.beeper.desktop.messages.MessageListParams;
import com.beeper.desktop.messages.MessageListResult;
import com.beeper.desktop.messages.MessageSearchParams;
import com.beeper.desktop.messages.MessageSearchResult;
import com.beeper.desktop.messages.MessageSendParams;
import com.beeper.desktop.messages.MessageSendResponse;
import com.beeper.desktop.messages.MessageUpdateParams;
import com.beeper.desktop.messages.MessageUpdateResponse;
import org.jspecify.annotations.Nullable;

/** The operations of {@code messages}, and the calls of them. */
final class MessagesCalls {

  private static final Operation<MessageSearchResult> SEARCH = Operation.of(
          "GET", "messages.search", "/v1/messages/search")
      .idempotent()
      .answers(Kind.model(MessageSearchResultValue.SHAPE));

  private static final Operation<MessageListResult> LIST = Operation.of(
          "GET", "messages.list", "/v1/chats/{chatId}/messages")
      .idempotent()
      .answers(Kind.model(MessageListResultValue.SHAPE));

  private static final Operation<MessageSendResponse> SEND = Operation.of(
          "POST", "messages.send", "/v1/chats/{chatId}/messages")
      .answers(Kind.model(MessageSendResponseValue.SHAPE));

  private static final Operation<Message> RETRIEVE = Operation.of(
          "GET", "messages.retrieve", "/v1/chats/{chatId}/messages/{messageId}")
      .idempotent()
      .answers(Kind.model(MessageValue.SHAPE));

  private static final Operation<MessageUpdateResponse> UPDATE = Operation.of(
          "PUT", "messages.update", "/v1/chats/{chatId}/messages/{messageId}")
      .answers(Kind.model(MessageUpdateResponseValue.SHAPE));

  private static final Operation<@Nullable Void> DELETE = Operation.of(
          "DELETE", "messages.delete", "/v1/chats/{chatId}/messages/{messageId}")
      .idempotent()
      .answersNothing();

  private MessagesCalls() {}

  static Call<MessageSearchResult> search(MessageSearchParams params) {
    return Call.builder(SEARCH).params((MessageSearchParamsValue) params).build();
  }

  static Call<MessageListResult> list(String chatId, MessageListParams params) {
    return Call.builder(LIST, chatId).params((MessageListParamsValue) params).build();
  }

  static Call<MessageSendResponse> send(String chatId, MessageSendParams params) {
    return Call.builder(SEND, chatId)
        .paramsWithOptionalBody((MessageSendParamsValue) params)
        .build();
  }

  static Call<Message> retrieve(String chatId, String messageId) {
    return Call.of(RETRIEVE, chatId, messageId);
  }

  static Call<MessageUpdateResponse> update(
      String chatId, String messageId, MessageUpdateParams params) {
    return Call.builder(UPDATE, chatId, messageId)
        .paramsWithBody((MessageUpdateParamsValue) params)
        .build();
  }

  static Call<@Nullable Void> delete(String chatId, String messageId, MessageDeleteParams params) {
    return Call.builder(DELETE, chatId, messageId)
        .params((MessageDeleteParamsValue) params)
        .build();
  }
}
