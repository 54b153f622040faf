package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.client.AsyncCaller;
import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.transport.Arguments;
import com.beeper.desktop.internal.waiting.PendingCalls;
import com.beeper.desktop.internal.waiting.Waiter;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageDeliveryAsync;
import com.beeper.desktop.messages.MessageSendParams;
import com.beeper.desktop.messages.MessageSendResponse;
import com.beeper.desktop.transport.support.Causes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The hand-written asynchronous methods of {@code messages}. Thread-safe. */
class DefaultMessageDeliveryAsync implements MessageDeliveryAsync {

  private final AsyncCaller caller;

  DefaultMessageDeliveryAsync(AsyncCaller caller) {
    this.caller = caller;
  }

  @Override
  public final CompletableFuture<Message> awaitSent(
      String chatId, String pendingMessageId, Duration timeout) {
    return Waiter.start(caller, SentMessages.wait(chatId, pendingMessageId, timeout));
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // the callbacks cannot fail
  public final CompletableFuture<Message> sendAndAwait(
      String chatId, MessageSendParams params, Duration timeout) {
    Arguments.requirePositive(timeout, "timeout");
    Call<MessageSendResponse> sending = DefaultMessages.sendCall(chatId, params);
    PendingCalls pending = new PendingCalls();
    CompletableFuture<Message> result = new CompletableFuture<>();
    result.whenComplete((message, failure) -> pending.cancel());
    AsyncCaller several = caller.forSeveralCalls();
    pending
        .add(several.call(sending))
        .thenCompose(sent -> pending.add(Waiter.start(
            several, SentMessages.wait(sent.chatId(), sent.pendingMessageId(), timeout))))
        .whenComplete((message, failure) -> {
          if (failure == null) {
            result.complete(message);
          } else {
            result.completeExceptionally(Causes.unwrap(failure));
          }
        });
    return result;
  }

  @Override
  public final CompletableFuture<@Nullable Message> findSent(
      String chatId, MessageSendParams params, Instant since) {
    return new SentMessageSearch(caller, caller.executor(), chatId, params, since).start();
  }
}
