// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatDraftInput;
import com.beeper.desktop.chats.DraftAttachmentInput;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link ChatDraftInput}. */
public final class ChatDraftInputValue extends ModelValue implements ChatDraftInput {

  /** The members of a {@link ChatDraftInput}. */
  public static final Shape<ChatDraftInput> SHAPE = Shape.of(
          ChatDraftInput.class, ChatDraftInputValue::new)
      .required("text", Kind.STRING)
      .optional("attachments", Kind.map(Kind.model(DraftAttachmentInputValue.SHAPE)))
      .build();

  private ChatDraftInputValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ChatDraftInput> shape() {
    return SHAPE;
  }

  @Override
  public String text() {
    return required(0);
  }

  @Override
  public @Nullable Map<String, DraftAttachmentInput> attachments() {
    return optional(1);
  }
}
