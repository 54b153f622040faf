// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.messages.Reaction;

/** The value of a {@link Reaction}. */
public final class ReactionValue extends ModelValue implements Reaction {

  /** The members of a {@link Reaction}. */
  public static final Shape<Reaction> SHAPE = Shape.of(
          Reaction.class, new ReactionValue(Content.NONE))
      .required("id", Kind.STRING)
      .required("participantID", Kind.STRING)
      .required("reactionKey", Kind.STRING)
      .optional("emoji", Kind.BOOLEAN)
      .optional("imgURL", Kind.STRING)
      .build();

  private ReactionValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ReactionValue(content);
  }
}
