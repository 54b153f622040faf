// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.RegistrationCopy;
import com.beeper.desktop.app.SetupRegistrationRequiredResponse;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link SetupRegistrationRequiredResponse}. */
public final class SetupRegistrationRequiredResponseValue extends ModelValue
    implements SetupRegistrationRequiredResponse {

  /** The members of a {@link SetupRegistrationRequiredResponse}. */
  public static final Shape<SetupRegistrationRequiredResponse> SHAPE = Shape.of(
          SetupRegistrationRequiredResponse.class, SetupRegistrationRequiredResponseValue::new)
      .required("copy", Kind.model(RegistrationCopyValue.SHAPE))
      .required("leadToken", Kind.STRING)
      .secret()
      .required("registrationRequired", Kind.BOOLEAN)
      .required("setupRequestID", Kind.STRING)
      .secret()
      .optional("usernameSuggestions", Kind.list(Kind.STRING))
      .build();

  private SetupRegistrationRequiredResponseValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<SetupRegistrationRequiredResponse> shape() {
    return SHAPE;
  }

  @Override
  public RegistrationCopy copy() {
    return required(0);
  }

  @Override
  public String leadToken() {
    return required(1);
  }

  @Override
  public boolean registrationRequired() {
    return required(2);
  }

  @Override
  public String setupRequestId() {
    return required(3);
  }

  @Override
  public @Nullable List<String> usernameSuggestions() {
    return optional(4);
  }
}
