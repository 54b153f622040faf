// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ReactionAddParams;
import com.beeper.desktop.chats.ReactionsAsync;
import com.beeper.desktop.internal.client.Pipeline;
import com.beeper.desktop.messages.ReactionAddResponse;
import com.beeper.desktop.messages.ReactionDeleteResponse;
import java.util.concurrent.CompletableFuture;

/** {@link ReactionsAsync} above a pipeline. */
public final class FutureReactions implements ReactionsAsync {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public FutureReactions(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public CompletableFuture<ReactionAddResponse> add(
      String chatId, String messageId, ReactionAddParams params) {
    return pipeline.callAsync(ReactionsCalls.add(chatId, messageId, params));
  }

  @Override
  public CompletableFuture<ReactionDeleteResponse> delete(
      String chatId, String messageId, String reactionKey) {
    return pipeline.callAsync(ReactionsCalls.delete(chatId, messageId, reactionKey));
  }
}
