// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatRetrieveParams;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of {@link ChatRetrieveParams}. */
public final class ChatRetrieveParamsValue extends ModelValue implements ChatRetrieveParams {

  /** The parameters in {@link ChatRetrieveParams}. */
  public static final Shape<ChatRetrieveParams> SHAPE = Shape.of(
          ChatRetrieveParams.class, new ChatRetrieveParamsValue(Content.NONE))
      .optional("maxParticipantCount", Kind.INTEGER)
      .query()
      .buildParams();

  private ChatRetrieveParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ChatRetrieveParamsValue(content);
  }
}
