// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatMessagesAsync;
import com.beeper.desktop.chats.ReactionsAsync;
import com.beeper.desktop.internal.client.Pipeline;

/** {@link ChatMessagesAsync} above a pipeline. */
public final class FutureChatMessages implements ChatMessagesAsync {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public FutureChatMessages(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public ReactionsAsync reactions() {
    return new FutureReactions(pipeline);
  }
}
