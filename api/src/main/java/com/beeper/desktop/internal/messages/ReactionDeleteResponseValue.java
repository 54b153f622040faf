// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.messages.ReactionDeleteResponse;

/** The value of a {@link ReactionDeleteResponse}. */
public final class ReactionDeleteResponseValue extends ModelValue
    implements ReactionDeleteResponse {

  /** The members of a {@link ReactionDeleteResponse}. */
  public static final Shape<ReactionDeleteResponse> SHAPE = Shape.of(
          ReactionDeleteResponse.class, new ReactionDeleteResponseValue(Content.NONE))
      .required("success", Kind.BOOLEAN)
      .required("chatID", Kind.STRING)
      .required("messageID", Kind.STRING)
      .required("reactionKey", Kind.STRING)
      .build();

  private ReactionDeleteResponseValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ReactionDeleteResponseValue(content);
  }
}
