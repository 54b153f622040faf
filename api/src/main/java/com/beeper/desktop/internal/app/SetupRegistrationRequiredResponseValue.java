// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.SetupRegistrationRequiredResponse;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link SetupRegistrationRequiredResponse}. */
public final class SetupRegistrationRequiredResponseValue extends ModelValue
    implements SetupRegistrationRequiredResponse {

  /** The members of a {@link SetupRegistrationRequiredResponse}. */
  public static final Shape<SetupRegistrationRequiredResponse> SHAPE = Shape.of(
          SetupRegistrationRequiredResponse.class,
          new SetupRegistrationRequiredResponseValue(Content.NONE))
      .required("copy", Kind.model(RegistrationCopyValue.SHAPE))
      .required("leadToken", Kind.STRING)
      .secret()
      .required("registrationRequired", Kind.BOOLEAN)
      .required("setupRequestID", Kind.STRING)
      .secret()
      .optional("usernameSuggestions", Kind.list(Kind.STRING))
      .build();

  private SetupRegistrationRequiredResponseValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new SetupRegistrationRequiredResponseValue(content);
  }
}
