// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ReactionAddParams;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link ReactionAddParams}. */
public final class ReactionAddParamsValue extends ModelValue implements ReactionAddParams {

  /** The parameters in {@link ReactionAddParams}. */
  public static final Shape<ReactionAddParams> SHAPE = Shape.of(
          ReactionAddParams.class, ReactionAddParamsValue::new)
      .required("reactionKey", Kind.STRING)
      .optional("transactionID", Kind.ID)
      .buildParams();

  private ReactionAddParamsValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ReactionAddParams> shape() {
    return SHAPE;
  }

  @Override
  public String reactionKey() {
    return required(0);
  }

  @Override
  public @Nullable String transactionId() {
    return optional(1);
  }
}
