// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.MatrixIdentity;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link MatrixIdentity}. */
public final class MatrixIdentityValue extends ModelValue implements MatrixIdentity {

  /** The members of a {@link MatrixIdentity}. */
  public static final Shape<MatrixIdentity> SHAPE = Shape.of(
          MatrixIdentity.class, MatrixIdentityValue::new)
      .required("deviceID", Kind.STRING)
      .required("homeserver", Kind.STRING)
      .required("userID", Kind.STRING)
      .build();

  private MatrixIdentityValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<MatrixIdentity> shape() {
    return SHAPE;
  }

  @Override
  public String deviceId() {
    return required(0);
  }

  @Override
  public String homeserver() {
    return required(1);
  }

  @Override
  public String userId() {
    return required(2);
  }
}
