// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.messages.SendState;
import com.beeper.desktop.messages.SendStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link SendStatus}. */
public final class SendStatusValue extends ModelValue implements SendStatus {

  /** The members of a {@link SendStatus}. */
  public static final Shape<SendStatus> SHAPE = Shape.of(SendStatus.class, SendStatusValue::new)
      .required("status", Kind.enumeration(SendState.values()))
      .required("timestamp", Kind.INSTANT)
      .optional("deliveredToUsers", Kind.list(Kind.STRING))
      .optional("internalError", Kind.STRING)
      .optional("message", Kind.STRING)
      .optional("reason", Kind.STRING)
      .build();

  private SendStatusValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<SendStatus> shape() {
    return SHAPE;
  }

  @Override
  public SendState status() {
    return required(0);
  }

  @Override
  public Instant timestamp() {
    return required(1);
  }

  @Override
  public @Nullable List<String> deliveredToUsers() {
    return optional(2);
  }

  @Override
  public @Nullable String internalError() {
    return optional(3);
  }

  @Override
  public @Nullable String message() {
    return optional(4);
  }

  @Override
  public @Nullable String reason() {
    return optional(5);
  }
}
