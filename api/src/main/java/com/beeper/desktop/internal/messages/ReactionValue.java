// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.messages.Reaction;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link Reaction}. */
public final class ReactionValue extends ModelValue implements Reaction {

  /** The members of a {@link Reaction}. */
  public static final Shape<Reaction> SHAPE = Shape.of(Reaction.class, ReactionValue::new)
      .required("id", Kind.STRING)
      .required("participantID", Kind.STRING)
      .required("reactionKey", Kind.STRING)
      .optional("emoji", Kind.BOOLEAN)
      .optional("imgURL", Kind.STRING)
      .build();

  private ReactionValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<Reaction> shape() {
    return SHAPE;
  }

  @Override
  public String id() {
    return required(0);
  }

  @Override
  public String participantId() {
    return required(1);
  }

  @Override
  public String reactionKey() {
    return required(2);
  }

  @Override
  public @Nullable Boolean emoji() {
    return optional(3);
  }

  @Override
  public @Nullable String imgUrl() {
    return optional(4);
  }
}
