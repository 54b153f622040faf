// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.VerificationQrScanParams;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of {@link VerificationQrScanParams}. */
public final class VerificationQrScanParamsValue extends ModelValue
    implements VerificationQrScanParams {

  /** The parameters in {@link VerificationQrScanParams}. */
  public static final Shape<VerificationQrScanParams> SHAPE = Shape.of(
          VerificationQrScanParams.class, new VerificationQrScanParamsValue(Content.NONE))
      .required("data", Kind.STRING)
      .secret()
      .buildParams();

  private VerificationQrScanParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new VerificationQrScanParamsValue(content);
  }
}
