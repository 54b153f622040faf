package com.beeper.desktop.internal.events;

import com.beeper.desktop.PageAsync;
import com.beeper.desktop.chats.ChatListParams;
import com.beeper.desktop.chats.ChatListResult;
import com.beeper.desktop.chats.ChatWithPreview;
import com.beeper.desktop.chats.ChatsAsync;
import com.beeper.desktop.internal.chats.DefaultChatsAsync;
import com.beeper.desktop.internal.client.AsyncCaller;
import com.beeper.desktop.internal.messages.DefaultMessagesAsync;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageListParams;
import com.beeper.desktop.messages.MessageListResult;
import com.beeper.desktop.messages.MessagesAsync;
import com.beeper.desktop.shared.Direction;
import com.beeper.desktop.transport.support.Causes;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The HTTP calls of a baseline or a recovery, one at a time. Confined to the mailbox of the feed. */
final class HttpReads {

  /** The largest page of chats. */
  private static final long CHATS = 200;

  private final EventFeed feed;
  private final ChatsAsync chats;
  private final MessagesAsync messages;
  private @Nullable CompletableFuture<?> current;
  private boolean cancelled;

  HttpReads(EventFeed feed) {
    AsyncCaller caller = new AsyncCaller(feed.context());
    this.feed = feed;
    this.chats = DefaultChatsAsync.of(caller);
    this.messages = DefaultMessagesAsync.of(caller);
  }

  /** Returns a call for the first page of chats. */
  Supplier<CompletableFuture<PageAsync<ChatWithPreview, ChatListResult>>> chats() {
    return () -> chats.list(ChatListParams.builder().limit(CHATS).build());
  }

  /** Returns a call for the newest page of messages of a chat. */
  Supplier<CompletableFuture<PageAsync<Message, MessageListResult>>> messages(String chatId) {
    return () -> messages.list(chatId, MessageListParams.builder().build());
  }

  /** Returns a call for the page of messages after a cursor. */
  Supplier<CompletableFuture<PageAsync<Message, MessageListResult>>> messagesAfter(
      String chatId, String cursor) {
    return () -> messages.list(
        chatId,
        MessageListParams.builder().cursor(cursor).direction(Direction.AFTER).build());
  }

  /**
   * Performs a call.
   *
   * @param then receives the value, in the mailbox
   * @param onFailure receives the exception, in the mailbox
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
  <T> void read(
      Supplier<CompletableFuture<T>> call,
      Consumer<T> then,
      Consumer<? super Throwable> onFailure) {
    CompletableFuture<T> future;
    try {
      future = feed.executor().inContext(call);
    } catch (RuntimeException e) {
      onFailure.accept(e);
      return;
    }
    current = future;
    future.whenComplete((value, failure) -> feed.post(() -> {
      if (cancelled) {
        return;
      }
      if (failure == null) {
        then.accept(value);
      } else {
        onFailure.accept(Causes.unwrap(failure));
      }
    }));
  }

  boolean isCancelled() {
    return cancelled;
  }

  void cancel() {
    cancelled = true;
    if (current != null) {
      current.cancel(true);
    }
  }
}
