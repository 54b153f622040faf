package com.beeper.desktop.internal.messages;

import com.beeper.desktop.PageAsync;
import com.beeper.desktop.internal.client.AsyncCaller;
import com.beeper.desktop.internal.paging.DefaultPageAsync;
import com.beeper.desktop.internal.transport.Arguments;
import com.beeper.desktop.internal.waiting.PendingCalls;
import com.beeper.desktop.internal.waiting.TaskLoop;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageListParams;
import com.beeper.desktop.messages.MessageListResult;
import com.beeper.desktop.messages.MessageSendParams;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A search for a sent message among the newest messages of a chat, page by page. */
final class SentMessageSearch {

  static final String LABEL = "messages.findSent";

  private static final int MAX_PAGES = 10;

  private final AsyncCaller caller;
  private final String chatId;
  private final MessageSendParams params;
  private final Instant since;
  private final CompletableFuture<@Nullable Message> found = new CompletableFuture<>();
  private final PendingCalls pending = new PendingCalls();
  private final TaskLoop loop;

  /** The number of pages that were requested; used by the tasks only. */
  private int pages;

  SentMessageSearch(
      AsyncCaller caller,
      Executor executor,
      String chatId,
      MessageSendParams params,
      Instant since) {
    this.caller = caller.forSeveralCalls();
    this.loop = new TaskLoop(executor, pending, found::completeExceptionally);
    this.chatId = chatId;
    this.params = Arguments.requireNonNull(params, "params");
    this.since = Arguments.requireNonNull(since, "since");
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
  CompletableFuture<@Nullable Message> start() {
    MessageListParams first = MessageListParams.builder().build();
    CompletableFuture<PageAsync<Message, MessageListResult>> page = DefaultPageAsync.first(
        caller, DefaultMessages.listCall(chatId, first), DefaultMessages.listPages(chatId, first));
    found.whenComplete((message, failure) -> pending.cancel());
    examine(page);
    return found;
  }

  private void examine(CompletableFuture<PageAsync<Message, MessageListResult>> requested) {
    pages++;
    loop.then(requested, this::examine);
  }

  private void examine(PageAsync<Message, MessageListResult> page) {
    List<Message> messages = page.items();
    Message match = messages.stream()
        .filter(this::matches)
        .max(Comparator.comparing(Message::timestamp))
        .orElse(null);
    boolean last = messages.stream().anyMatch(message -> message.timestamp().isBefore(since));
    if (match != null || last || pages == MAX_PAGES || !page.hasNextPage()) {
      found.complete(match);
    } else {
      examine(page.nextPage());
    }
  }

  private boolean matches(Message message) {
    String replyTo = params.replyToMessageId();
    boolean attached = message.attachments() != null && !message.attachments().isEmpty();
    return message.isSender()
        && !message.isDeleted()
        && !message.timestamp().isBefore(since)
        && comparable(params.text()).equals(comparable(message.text()))
        && (replyTo == null || replyTo.equals(message.linkedMessageId()))
        && attached == (params.attachment() != null);
  }

  private static String comparable(@Nullable String text) {
    return text == null ? "" : text.replace("\r\n", "\n").strip();
  }
}
