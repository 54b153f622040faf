// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatUpdateParams;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of {@link ChatUpdateParams}. */
public final class ChatUpdateParamsValue extends ModelValue implements ChatUpdateParams {

  /** The parameters in {@link ChatUpdateParams}. */
  public static final Shape<ChatUpdateParams> SHAPE = Shape.of(
          ChatUpdateParams.class, new ChatUpdateParamsValue(Content.NONE))
      .optionalNullable("description", Kind.STRING)
      .optionalNullable("draft", Kind.model(ChatDraftInputValue.SHAPE))
      .optionalNullable("imgURL", Kind.STRING)
      .optional("isArchived", Kind.BOOLEAN)
      .optional("isLowPriority", Kind.BOOLEAN)
      .optional("isMuted", Kind.BOOLEAN)
      .optional("isPinned", Kind.BOOLEAN)
      .optionalNullable("messageExpirySeconds", Kind.WHOLE_SECONDS)
      .optionalNullable("title", Kind.STRING)
      .buildParams();

  private ChatUpdateParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ChatUpdateParamsValue(content);
  }
}
