// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.RecoveryKeyResetResponse;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link RecoveryKeyResetResponse}. */
public final class RecoveryKeyResetResponseValue extends ModelValue
    implements RecoveryKeyResetResponse {

  /** The members of a {@link RecoveryKeyResetResponse}. */
  public static final Shape<RecoveryKeyResetResponse> SHAPE = Shape.of(
          RecoveryKeyResetResponse.class, new RecoveryKeyResetResponseValue(Content.NONE))
      .required("recoveryKey", Kind.STRING)
      .secret()
      .required("session", Kind.model(AppStateSnapshotValue.SHAPE))
      .build();

  private RecoveryKeyResetResponseValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new RecoveryKeyResetResponseValue(content);
  }
}
