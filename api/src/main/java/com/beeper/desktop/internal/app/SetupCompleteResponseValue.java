// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.SetupCompleteResponse;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link SetupCompleteResponse}. */
public final class SetupCompleteResponseValue extends ModelValue implements SetupCompleteResponse {

  /** The members of a {@link SetupCompleteResponse}. */
  public static final Shape<SetupCompleteResponse> SHAPE = Shape.of(
          SetupCompleteResponse.class, new SetupCompleteResponseValue(Content.NONE))
      .required("matrix", Kind.model(MatrixCredentialsValue.SHAPE))
      .required("session", Kind.model(AppStateSnapshotValue.SHAPE))
      .build();

  private SetupCompleteResponseValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new SetupCompleteResponseValue(content);
  }
}
