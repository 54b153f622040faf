// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatMarkUnreadParams;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of {@link ChatMarkUnreadParams}. */
public final class ChatMarkUnreadParamsValue extends ModelValue implements ChatMarkUnreadParams {

  /** The parameters in {@link ChatMarkUnreadParams}. */
  public static final Shape<ChatMarkUnreadParams> SHAPE = Shape.of(
          ChatMarkUnreadParams.class, new ChatMarkUnreadParamsValue(Content.NONE))
      .optional("messageID", Kind.ID)
      .buildParams();

  private ChatMarkUnreadParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ChatMarkUnreadParamsValue(content);
  }
}
