// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.messages.ReactionAddResponse;

/** The value of a {@link ReactionAddResponse}. */
public final class ReactionAddResponseValue extends ModelValue implements ReactionAddResponse {

  /** The members of a {@link ReactionAddResponse}. */
  public static final Shape<ReactionAddResponse> SHAPE = Shape.of(
          ReactionAddResponse.class, new ReactionAddResponseValue(Content.NONE))
      .required("success", Kind.BOOLEAN)
      .required("chatID", Kind.STRING)
      .required("messageID", Kind.STRING)
      .required("reactionKey", Kind.STRING)
      .required("transactionID", Kind.STRING)
      .build();

  private ReactionAddResponseValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ReactionAddResponseValue(content);
  }
}
