// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.LoginInputField;
import com.beeper.desktop.bridges.UserInputLoginStep;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link UserInputLoginStep}. */
public final class UserInputLoginStepValue extends ModelValue implements UserInputLoginStep {

  /** The members of a {@link UserInputLoginStep}. */
  public static final Shape<UserInputLoginStep> SHAPE = Shape.of(
          UserInputLoginStep.class, UserInputLoginStepValue::new)
      .required("type", Kind.STRING)
      .required("stepID", Kind.STRING)
      .required("fields", Kind.list(Kind.model(LoginInputFieldValue.SHAPE)))
      .optional("attachments", Kind.list(Kind.ANY))
      .optional("instructions", Kind.STRING)
      .build();

  private UserInputLoginStepValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<UserInputLoginStep> shape() {
    return SHAPE;
  }

  @Override
  public String type() {
    return required(0);
  }

  @Override
  public String stepId() {
    return required(1);
  }

  @Override
  public List<LoginInputField> fields() {
    return required(2);
  }

  @Override
  public @Nullable List<@Nullable Object> attachments() {
    return optional(3);
  }

  @Override
  public @Nullable String instructions() {
    return optional(4);
  }
}
