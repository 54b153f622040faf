// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.accounts.Account;
import com.beeper.desktop.bridges.BridgeLogin;
import com.beeper.desktop.bridges.CompleteLoginStep;
import com.beeper.desktop.internal.accounts.AccountValue;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link CompleteLoginStep}. */
public final class CompleteLoginStepValue extends ModelValue implements CompleteLoginStep {

  /** The members of a {@link CompleteLoginStep}. */
  public static final Shape<CompleteLoginStep> SHAPE = Shape.of(
          CompleteLoginStep.class, CompleteLoginStepValue::new)
      .required("type", Kind.STRING)
      .optional("account", Kind.model(AccountValue.SHAPE))
      .optional("instructions", Kind.STRING)
      .optional("login", Kind.model(BridgeLoginValue.SHAPE))
      .optional("stepID", Kind.STRING)
      .build();

  private CompleteLoginStepValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<CompleteLoginStep> shape() {
    return SHAPE;
  }

  @Override
  public String type() {
    return required(0);
  }

  @Override
  public @Nullable Account account() {
    return optional(1);
  }

  @Override
  public @Nullable String instructions() {
    return optional(2);
  }

  @Override
  public @Nullable BridgeLogin login() {
    return optional(3);
  }

  @Override
  public @Nullable String stepId() {
    return optional(4);
  }
}
