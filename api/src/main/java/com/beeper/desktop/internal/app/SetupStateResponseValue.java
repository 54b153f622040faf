// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.SetupStateResponse;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link SetupStateResponse}. */
public final class SetupStateResponseValue extends ModelValue implements SetupStateResponse {

  /** The members of a {@link SetupStateResponse}. */
  public static final Shape<SetupStateResponse> SHAPE = Shape.of(
          SetupStateResponse.class, new SetupStateResponseValue(Content.NONE))
      .required("session", Kind.model(AppStateSnapshotValue.SHAPE))
      .build();

  private SetupStateResponseValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new SetupStateResponseValue(content);
  }
}
