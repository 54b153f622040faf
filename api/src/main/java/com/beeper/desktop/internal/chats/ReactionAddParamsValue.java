// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ReactionAddParams;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of {@link ReactionAddParams}. */
public final class ReactionAddParamsValue extends ModelValue implements ReactionAddParams {

  /** The parameters in {@link ReactionAddParams}. */
  public static final Shape<ReactionAddParams> SHAPE = Shape.of(
          ReactionAddParams.class, new ReactionAddParamsValue(Content.NONE))
      .required("reactionKey", Kind.STRING)
      .optional("transactionID", Kind.ID)
      .buildParams();

  private ReactionAddParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ReactionAddParamsValue(content);
  }
}
