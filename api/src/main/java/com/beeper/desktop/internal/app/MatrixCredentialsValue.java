// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.MatrixCredentials;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link MatrixCredentials}. */
public final class MatrixCredentialsValue extends ModelValue implements MatrixCredentials {

  /** The members of a {@link MatrixCredentials}. */
  public static final Shape<MatrixCredentials> SHAPE = Shape.of(
          MatrixCredentials.class, MatrixCredentialsValue::new)
      .required("accessToken", Kind.STRING)
      .secret()
      .required("deviceID", Kind.STRING)
      .required("homeserver", Kind.STRING)
      .required("userID", Kind.STRING)
      .build();

  private MatrixCredentialsValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<MatrixCredentials> shape() {
    return SHAPE;
  }

  @Override
  public String accessToken() {
    return required(0);
  }

  @Override
  public String deviceId() {
    return required(1);
  }

  @Override
  public String homeserver() {
    return required(2);
  }

  @Override
  public String userId() {
    return required(3);
  }
}
