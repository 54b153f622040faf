// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatMessages;
import com.beeper.desktop.chats.Reactions;
import com.beeper.desktop.internal.client.Pipeline;

/** {@link ChatMessages} above a pipeline. */
public final class BlockingChatMessages implements ChatMessages {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public BlockingChatMessages(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public Reactions reactions() {
    return new BlockingReactions(pipeline);
  }
}
