// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.SetupEmailParams;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link SetupEmailParams}. */
public final class SetupEmailParamsValue extends ModelValue implements SetupEmailParams {

  /** The parameters in {@link SetupEmailParams}. */
  public static final Shape<SetupEmailParams> SHAPE = Shape.of(
          SetupEmailParams.class, SetupEmailParamsValue::new)
      .required("email", Kind.STRING)
      .secret()
      .required("setupRequestID", Kind.ID)
      .secret()
      .buildParams();

  private SetupEmailParamsValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<SetupEmailParams> shape() {
    return SHAPE;
  }

  @Override
  public String email() {
    return required(0);
  }

  @Override
  public String setupRequestId() {
    return required(1);
  }
}
