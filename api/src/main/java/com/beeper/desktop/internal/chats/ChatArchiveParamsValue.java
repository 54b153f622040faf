// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatArchiveParams;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of {@link ChatArchiveParams}. */
public final class ChatArchiveParamsValue extends ModelValue implements ChatArchiveParams {

  /** The parameters in {@link ChatArchiveParams}. */
  public static final Shape<ChatArchiveParams> SHAPE = Shape.of(
          ChatArchiveParams.class, new ChatArchiveParamsValue(Content.NONE))
      .optional("archived", Kind.BOOLEAN)
      .buildParams();

  private ChatArchiveParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ChatArchiveParamsValue(content);
  }
}
