// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.LoginStepSource;
import com.beeper.desktop.bridges.LoginStepSubmitParams;
import com.beeper.desktop.bridges.LoginStepType;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link LoginStepSubmitParams}. */
public final class LoginStepSubmitParamsValue extends ModelValue implements LoginStepSubmitParams {

  /** The parameters in {@link LoginStepSubmitParams}. */
  public static final Shape<LoginStepSubmitParams> SHAPE = Shape.of(
          LoginStepSubmitParams.class, LoginStepSubmitParamsValue::new)
      .required("type", Kind.enumeration(LoginStepType.values()))
      .optional("fields", Kind.map(Kind.STRING))
      .secret()
      .optional("lastURL", Kind.STRING)
      .secret()
      .optional("source", Kind.enumeration(LoginStepSource.values()))
      .buildParams();

  private LoginStepSubmitParamsValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<LoginStepSubmitParams> shape() {
    return SHAPE;
  }

  @Override
  public LoginStepType type() {
    return required(0);
  }

  @Override
  public @Nullable Map<String, String> fields() {
    return optional(1);
  }

  @Override
  public @Nullable String lastUrl() {
    return optional(2);
  }

  @Override
  public @Nullable LoginStepSource source() {
    return optional(3);
  }
}
