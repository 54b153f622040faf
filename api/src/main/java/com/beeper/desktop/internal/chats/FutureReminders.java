// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ReminderCreateParams;
import com.beeper.desktop.chats.RemindersAsync;
import com.beeper.desktop.internal.client.Pipeline;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** {@link RemindersAsync} above a pipeline. */
public final class FutureReminders implements RemindersAsync {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public FutureReminders(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public CompletableFuture<@Nullable Void> create(String chatId, ReminderCreateParams params) {
    return pipeline.callAsync(RemindersCalls.create(chatId, params));
  }

  @Override
  public CompletableFuture<@Nullable Void> delete(String chatId) {
    return pipeline.callAsync(RemindersCalls.delete(chatId));
  }
}
