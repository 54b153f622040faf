// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.messages.ReactionAddResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link ReactionAddResponse}. */
public final class ReactionAddResponseValue extends ModelValue implements ReactionAddResponse {

  /** The members of a {@link ReactionAddResponse}. */
  public static final Shape<ReactionAddResponse> SHAPE = Shape.of(
          ReactionAddResponse.class, ReactionAddResponseValue::new)
      .required("success", Kind.BOOLEAN)
      .required("chatID", Kind.STRING)
      .required("messageID", Kind.STRING)
      .required("reactionKey", Kind.STRING)
      .required("transactionID", Kind.STRING)
      .build();

  private ReactionAddResponseValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ReactionAddResponse> shape() {
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

  @Override
  public String transactionId() {
    return required(4);
  }
}
