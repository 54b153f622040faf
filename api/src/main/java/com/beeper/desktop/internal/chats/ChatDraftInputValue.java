// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatDraftInput;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link ChatDraftInput}. */
public final class ChatDraftInputValue extends ModelValue implements ChatDraftInput {

  /** The members of a {@link ChatDraftInput}. */
  public static final Shape<ChatDraftInput> SHAPE = Shape.of(
          ChatDraftInput.class, new ChatDraftInputValue(Content.NONE))
      .required("text", Kind.STRING)
      .optional("attachments", Kind.map(Kind.model(DraftAttachmentInputValue.SHAPE)))
      .build();

  private ChatDraftInputValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ChatDraftInputValue(content);
  }
}
