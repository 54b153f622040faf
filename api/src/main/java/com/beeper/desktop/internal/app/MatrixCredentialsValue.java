// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.MatrixCredentials;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link MatrixCredentials}. */
public final class MatrixCredentialsValue extends ModelValue implements MatrixCredentials {

  /** The members of a {@link MatrixCredentials}. */
  public static final Shape<MatrixCredentials> SHAPE = Shape.of(
          MatrixCredentials.class, new MatrixCredentialsValue(Content.NONE))
      .required("accessToken", Kind.STRING)
      .secret()
      .required("deviceID", Kind.STRING)
      .required("homeserver", Kind.STRING)
      .required("userID", Kind.STRING)
      .build();

  private MatrixCredentialsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new MatrixCredentialsValue(content);
  }
}
