// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatStartParams;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of {@link ChatStartParams}. */
public final class ChatStartParamsValue extends ModelValue implements ChatStartParams {

  /** The parameters in {@link ChatStartParams}. */
  public static final Shape<ChatStartParams> SHAPE = Shape.of(
          ChatStartParams.class, new ChatStartParamsValue(Content.NONE))
      .required("accountID", Kind.ID)
      .required("user", Kind.model(ChatStartUserValue.SHAPE))
      .optional("allowInvite", Kind.BOOLEAN)
      .optional("messageText", Kind.STRING)
      .buildParams();

  private ChatStartParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ChatStartParamsValue(content);
  }
}
