// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.AppState;
import com.beeper.desktop.app.AppStateSnapshot;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link AppStateSnapshot}. */
public final class AppStateSnapshotValue extends ModelValue implements AppStateSnapshot {

  /** The members of a {@link AppStateSnapshot}. */
  public static final Shape<AppStateSnapshot> SHAPE = Shape.of(
          AppStateSnapshot.class, new AppStateSnapshotValue(Content.NONE))
      .required("e2ee", Kind.model(EncryptionStatusValue.SHAPE))
      .required("state", Kind.enumeration(AppState.values()))
      .optional("matrix", Kind.model(MatrixIdentityValue.SHAPE))
      .optional("verification", Kind.model(VerificationValue.SHAPE))
      .build();

  private AppStateSnapshotValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new AppStateSnapshotValue(content);
  }
}
