// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.SetupResponseParams;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link SetupResponseParams}. */
public final class SetupResponseParamsValue extends ModelValue implements SetupResponseParams {

  /** The parameters in {@link SetupResponseParams}. */
  public static final Shape<SetupResponseParams> SHAPE = Shape.of(
          SetupResponseParams.class, SetupResponseParamsValue::new)
      .required("response", Kind.STRING)
      .secret()
      .required("setupRequestID", Kind.ID)
      .secret()
      .buildParams();

  private SetupResponseParamsValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<SetupResponseParams> shape() {
    return SHAPE;
  }

  @Override
  public String response() {
    return required(0);
  }

  @Override
  public String setupRequestId() {
    return required(1);
  }
}
