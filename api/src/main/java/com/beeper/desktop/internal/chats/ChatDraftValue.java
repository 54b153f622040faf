// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatDraft;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link ChatDraft}. */
public final class ChatDraftValue extends ModelValue implements ChatDraft {

  /** The members of a {@link ChatDraft}. */
  public static final Shape<ChatDraft> SHAPE = Shape.of(
          ChatDraft.class, new ChatDraftValue(Content.NONE))
      .required("text", Kind.STRING)
      .optional("attachments", Kind.map(Kind.model(DraftAttachmentValue.SHAPE)))
      .build();

  private ChatDraftValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ChatDraftValue(content);
  }
}
