// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.VerificationQrScanParams;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link VerificationQrScanParams}. */
public final class VerificationQrScanParamsValue extends ModelValue
    implements VerificationQrScanParams {

  /** The parameters in {@link VerificationQrScanParams}. */
  public static final Shape<VerificationQrScanParams> SHAPE = Shape.of(
          VerificationQrScanParams.class, VerificationQrScanParamsValue::new)
      .required("data", Kind.STRING)
      .secret()
      .buildParams();

  private VerificationQrScanParamsValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<VerificationQrScanParams> shape() {
    return SHAPE;
  }

  @Override
  public String data() {
    return required(0);
  }
}
