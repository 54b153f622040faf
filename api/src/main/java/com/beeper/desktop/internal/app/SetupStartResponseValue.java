// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.SetupStartResponse;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link SetupStartResponse}. */
public final class SetupStartResponseValue extends ModelValue implements SetupStartResponse {

  /** The members of a {@link SetupStartResponse}. */
  public static final Shape<SetupStartResponse> SHAPE = Shape.of(
          SetupStartResponse.class, SetupStartResponseValue::new)
      .required("setupRequestID", Kind.STRING)
      .secret()
      .required("signInMethods", Kind.list(Kind.STRING))
      .build();

  private SetupStartResponseValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<SetupStartResponse> shape() {
    return SHAPE;
  }

  @Override
  public String setupRequestId() {
    return required(0);
  }

  @Override
  public List<String> signInMethods() {
    return required(1);
  }
}
