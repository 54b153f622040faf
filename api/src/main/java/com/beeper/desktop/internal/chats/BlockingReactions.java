// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ReactionAddParams;
import com.beeper.desktop.chats.Reactions;
import com.beeper.desktop.internal.client.Pipeline;
import com.beeper.desktop.messages.ReactionAddResponse;
import com.beeper.desktop.messages.ReactionDeleteResponse;

/** {@link Reactions} above a pipeline. */
public final class BlockingReactions implements Reactions {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public BlockingReactions(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public ReactionAddResponse add(String chatId, String messageId, ReactionAddParams params) {
    return pipeline.call(ReactionsCalls.add(chatId, messageId, params));
  }

  @Override
  public ReactionDeleteResponse delete(String chatId, String messageId, String reactionKey) {
    return pipeline.call(ReactionsCalls.delete(chatId, messageId, reactionKey));
  }
}
