// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatMerge;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link ChatMerge}. */
public final class ChatMergeValue extends ModelValue implements ChatMerge {

  /** The members of a {@link ChatMerge}. */
  public static final Shape<ChatMerge> SHAPE = Shape.of(
          ChatMerge.class, new ChatMergeValue(Content.NONE))
      .required("chatIDs", Kind.list(Kind.STRING))
      .optional("defaultChatID", Kind.STRING)
      .build();

  private ChatMergeValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ChatMergeValue(content);
  }
}
