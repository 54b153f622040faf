// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.SetupStartResponse;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link SetupStartResponse}. */
public final class SetupStartResponseValue extends ModelValue implements SetupStartResponse {

  /** The members of a {@link SetupStartResponse}. */
  public static final Shape<SetupStartResponse> SHAPE = Shape.of(
          SetupStartResponse.class, new SetupStartResponseValue(Content.NONE))
      .required("setupRequestID", Kind.STRING)
      .secret()
      .required("signInMethods", Kind.list(Kind.STRING))
      .build();

  private SetupStartResponseValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new SetupStartResponseValue(content);
  }
}
