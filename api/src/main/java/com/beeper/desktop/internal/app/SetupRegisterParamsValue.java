// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.SetupRegisterParams;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link SetupRegisterParams}. */
public final class SetupRegisterParamsValue extends ModelValue implements SetupRegisterParams {

  /** The parameters in {@link SetupRegisterParams}. */
  public static final Shape<SetupRegisterParams> SHAPE = Shape.of(
          SetupRegisterParams.class, SetupRegisterParamsValue::new)
      .required("acceptTerms", Kind.BOOLEAN)
      .required("leadToken", Kind.STRING)
      .secret()
      .required("setupRequestID", Kind.ID)
      .secret()
      .required("username", Kind.STRING)
      .buildParams();

  private SetupRegisterParamsValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<SetupRegisterParams> shape() {
    return SHAPE;
  }

  @Override
  public boolean acceptTerms() {
    return required(0);
  }

  @Override
  public String leadToken() {
    return required(1);
  }

  @Override
  public String setupRequestId() {
    return required(2);
  }

  @Override
  public String username() {
    return required(3);
  }
}
