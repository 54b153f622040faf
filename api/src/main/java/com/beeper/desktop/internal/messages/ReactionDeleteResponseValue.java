// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.messages.ReactionDeleteResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link ReactionDeleteResponse}. */
public final class ReactionDeleteResponseValue extends ModelValue
    implements ReactionDeleteResponse {

  /** The members of a {@link ReactionDeleteResponse}. */
  public static final Shape<ReactionDeleteResponse> SHAPE = Shape.of(
          ReactionDeleteResponse.class, ReactionDeleteResponseValue::new)
      .required("success", Kind.BOOLEAN)
      .required("chatID", Kind.STRING)
      .required("messageID", Kind.STRING)
      .required("reactionKey", Kind.STRING)
      .build();

  private ReactionDeleteResponseValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ReactionDeleteResponse> shape() {
    return SHAPE;
  }

  @Override
  public boolean success() {
    return required(0);
  }

  @Override
  public String chatId() {
    return required(1);
  }

  @Override
  public String messageId() {
    return required(2);
  }

  @Override
  public String reactionKey() {
    return required(3);
  }
}
