// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatDraft;
import com.beeper.desktop.chats.DraftAttachment;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link ChatDraft}. */
public final class ChatDraftValue extends ModelValue implements ChatDraft {

  /** The members of a {@link ChatDraft}. */
  public static final Shape<ChatDraft> SHAPE = Shape.of(ChatDraft.class, ChatDraftValue::new)
      .required("text", Kind.STRING)
      .optional("attachments", Kind.map(Kind.model(DraftAttachmentValue.SHAPE)))
      .build();

  private ChatDraftValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ChatDraft> shape() {
    return SHAPE;
  }

  @Override
  public String text() {
    return required(0);
  }

  @Override
  public @Nullable Map<String, DraftAttachment> attachments() {
    return optional(1);
  }
}
