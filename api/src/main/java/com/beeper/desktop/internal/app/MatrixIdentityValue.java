// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.MatrixIdentity;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link MatrixIdentity}. */
public final class MatrixIdentityValue extends ModelValue implements MatrixIdentity {

  /** The members of a {@link MatrixIdentity}. */
  public static final Shape<MatrixIdentity> SHAPE = Shape.of(
          MatrixIdentity.class, new MatrixIdentityValue(Content.NONE))
      .required("deviceID", Kind.STRING)
      .required("homeserver", Kind.STRING)
      .required("userID", Kind.STRING)
      .build();

  private MatrixIdentityValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new MatrixIdentityValue(content);
  }
}
