// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatCreateParams;
import com.beeper.desktop.chats.ChatType;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of {@link ChatCreateParams}. */
public final class ChatCreateParamsValue extends ModelValue implements ChatCreateParams {

  /** The parameters in {@link ChatCreateParams}. */
  public static final Shape<ChatCreateParams> SHAPE = Shape.of(
          ChatCreateParams.class, new ChatCreateParamsValue(Content.NONE))
      .required("accountID", Kind.ID)
      .required("participantIDs", Kind.list(Kind.ID))
      .required("type", Kind.enumeration(ChatType.values()))
      .optional("messageText", Kind.STRING)
      .optional("title", Kind.STRING)
      .buildParams();

  private ChatCreateParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ChatCreateParamsValue(content);
  }
}
