// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatMarkReadParams;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of {@link ChatMarkReadParams}. */
public final class ChatMarkReadParamsValue extends ModelValue implements ChatMarkReadParams {

  /** The parameters in {@link ChatMarkReadParams}. */
  public static final Shape<ChatMarkReadParams> SHAPE = Shape.of(
          ChatMarkReadParams.class, new ChatMarkReadParamsValue(Content.NONE))
      .optional("messageID", Kind.ID)
      .buildParams();

  private ChatMarkReadParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ChatMarkReadParamsValue(content);
  }
}
