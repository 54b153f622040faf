package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.client.AsyncCaller;
import com.beeper.desktop.internal.client.BlockingCaller;
import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.transport.Arguments;
import com.beeper.desktop.internal.waiting.CallingThread;
import com.beeper.desktop.internal.waiting.Waiter;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageDelivery;
import com.beeper.desktop.messages.MessageSendParams;
import com.beeper.desktop.messages.MessageSendResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The hand-written methods of {@code messages}. Thread-safe. */
class DefaultMessageDelivery implements MessageDelivery {

  private final BlockingCaller caller;

  DefaultMessageDelivery(BlockingCaller caller) {
    this.caller = caller;
  }

  @Override
  public final Message awaitSent(String chatId, String pendingMessageId, Duration timeout) {
    return Waiter.await(caller.async(), SentMessages.wait(chatId, pendingMessageId, timeout));
  }

  @Override
  public final Message sendAndAwait(String chatId, MessageSendParams params, Duration timeout) {
    Arguments.requirePositive(timeout, "timeout");
    Call<MessageSendResponse> sending = DefaultMessages.sendCall(chatId, params);
    AsyncCaller several = caller.async().forSeveralCalls();
    MessageSendResponse sent = caller.call(sending);
    return Waiter.await(
        several, SentMessages.wait(sent.chatId(), sent.pendingMessageId(), timeout));
  }

  @Override
  public final @Nullable Message findSent(String chatId, MessageSendParams params, Instant since) {
    CallingThread thread = new CallingThread();
    SentMessageSearch search = new SentMessageSearch(caller.async(), thread, chatId, params, since);
    CallingThread.requireUninterrupted(SentMessageSearch.LABEL);
    CompletableFuture<@Nullable Message> found = search.start();
    return thread.await(SentMessageSearch.LABEL, found, found::completeExceptionally);
  }
}
