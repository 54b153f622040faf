// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.chats.ChatArchiveParams;
import com.beeper.desktop.chats.ChatCreateParams;
import com.beeper.desktop.chats.ChatCreateResult;
import com.beeper.desktop.chats.ChatListParams;
import com.beeper.desktop.chats.ChatListResult;
import com.beeper.desktop.chats.ChatMarkReadParams;
import com.beeper.desktop.chats.ChatMarkUnreadParams;
import com.beeper.desktop.chats.ChatRetrieveParams;
import com.beeper.desktop.chats.ChatSearchParams;
import com.beeper.desktop.chats.ChatSearchResult;
import com.beeper.desktop.chats.ChatStartParams;
import com.beeper.desktop.chats.ChatUpdateParams;
import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.client.Operation;
import com.beeper.desktop.internal.json.Kind;
import org.jspecify.annotations.Nullable;

/** The operations of {@code chats}, and the calls of them. */
final class ChatsCalls {

  private static final Operation<ChatListResult> LIST = Operation.of(
          "GET", "chats.list", "/v1/chats")
      .idempotent()
      .answers(Kind.model(ChatListResultValue.SHAPE));

  private static final Operation<ChatCreateResult> CREATE = Operation.of(
          "POST", "chats.create", "/v1/chats")
      .answers(Kind.model(ChatCreateResultValue.SHAPE));

  private static final Operation<ChatSearchResult> SEARCH = Operation.of(
          "GET", "chats.search", "/v1/chats/search")
      .idempotent()
      .answers(Kind.model(ChatSearchResultValue.SHAPE));

  private static final Operation<ChatCreateResult> START = Operation.of(
          "POST", "chats.start", "/v1/chats/start")
      .answers(Kind.model(ChatCreateResultValue.SHAPE));

  private static final Operation<Chat> RETRIEVE = Operation.of(
          "GET", "chats.retrieve", "/v1/chats/{chatId}")
      .idempotent()
      .answers(Kind.model(ChatValue.SHAPE));

  private static final Operation<Chat> UPDATE = Operation.of(
          "PATCH", "chats.update", "/v1/chats/{chatId}")
      .answers(Kind.model(ChatValue.SHAPE));

  private static final Operation<@Nullable Void> ARCHIVE = Operation.of(
          "POST", "chats.archive", "/v1/chats/{chatId}/archive")
      .idempotent()
      .answersNothing();

  private static final Operation<Chat> MARK_READ = Operation.of(
          "POST", "chats.markRead", "/v1/chats/{chatId}/read")
      .idempotent()
      .answers(Kind.model(ChatValue.SHAPE));

  private static final Operation<Chat> MARK_UNREAD = Operation.of(
          "POST", "chats.markUnread", "/v1/chats/{chatId}/unread")
      .idempotent()
      .answers(Kind.model(ChatValue.SHAPE));

  private static final Operation<Chat> NOTIFY_ANYWAY = Operation.of(
          "POST", "chats.notifyAnyway", "/v1/chats/{chatId}/notify-anyway")
      .answers(Kind.model(ChatValue.SHAPE));

  private ChatsCalls() {}

  static Call<ChatListResult> list(ChatListParams params) {
    return Call.builder(LIST).params((ChatListParamsValue) params).build();
  }

  static Call<ChatCreateResult> create(ChatCreateParams params) {
    return Call.builder(CREATE).paramsWithBody((ChatCreateParamsValue) params).build();
  }

  static Call<ChatSearchResult> search(ChatSearchParams params) {
    return Call.builder(SEARCH).params((ChatSearchParamsValue) params).build();
  }

  static Call<ChatCreateResult> start(ChatStartParams params) {
    return Call.builder(START).paramsWithBody((ChatStartParamsValue) params).build();
  }

  static Call<Chat> retrieve(String chatId, ChatRetrieveParams params) {
    return Call.builder(RETRIEVE, chatId)
        .params((ChatRetrieveParamsValue) params)
        .build();
  }

  static Call<Chat> update(String chatId, ChatUpdateParams params) {
    return Call.builder(UPDATE, chatId)
        .paramsWithOptionalBody((ChatUpdateParamsValue) params)
        .build();
  }

  static Call<@Nullable Void> archive(String chatId, ChatArchiveParams params) {
    return Call.builder(ARCHIVE, chatId)
        .paramsWithOptionalBody((ChatArchiveParamsValue) params)
        .build();
  }

  static Call<Chat> markRead(String chatId, ChatMarkReadParams params) {
    return Call.builder(MARK_READ, chatId)
        .paramsWithOptionalBody((ChatMarkReadParamsValue) params)
        .build();
  }

  static Call<Chat> markUnread(String chatId, ChatMarkUnreadParams params) {
    return Call.builder(MARK_UNREAD, chatId)
        .paramsWithOptionalBody((ChatMarkUnreadParamsValue) params)
        .build();
  }

  static Call<Chat> notifyAnyway(String chatId) {
    return Call.of(NOTIFY_ANYWAY, chatId);
  }
}
