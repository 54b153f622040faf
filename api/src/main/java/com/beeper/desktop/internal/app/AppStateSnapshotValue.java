// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.AppState;
import com.beeper.desktop.app.AppStateSnapshot;
import com.beeper.desktop.app.EncryptionStatus;
import com.beeper.desktop.app.MatrixIdentity;
import com.beeper.desktop.app.Verification;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link AppStateSnapshot}. */
public final class AppStateSnapshotValue extends ModelValue implements AppStateSnapshot {

  /** The members of a {@link AppStateSnapshot}. */
  public static final Shape<AppStateSnapshot> SHAPE = Shape.of(
          AppStateSnapshot.class, AppStateSnapshotValue::new)
      .required("e2ee", Kind.model(EncryptionStatusValue.SHAPE))
      .required("state", Kind.enumeration(AppState.values()))
      .optional("matrix", Kind.model(MatrixIdentityValue.SHAPE))
      .optional("verification", Kind.model(VerificationValue.SHAPE))
      .build();

  private AppStateSnapshotValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<AppStateSnapshot> shape() {
    return SHAPE;
  }

  @Override
  public EncryptionStatus e2ee() {
    return required(0);
  }

  @Override
  public AppState state() {
    return required(1);
  }

  @Override
  public @Nullable MatrixIdentity matrix() {
    return optional(2);
  }

  @Override
  public @Nullable Verification verification() {
    return optional(3);
  }
}
