// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.EncryptionSecrets;
import com.beeper.desktop.app.EncryptionStatus;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link EncryptionStatus}. */
public final class EncryptionStatusValue extends ModelValue implements EncryptionStatus {

  /** The members of a {@link EncryptionStatus}. */
  public static final Shape<EncryptionStatus> SHAPE = Shape.of(
          EncryptionStatus.class, EncryptionStatusValue::new)
      .required("crossSigning", Kind.BOOLEAN)
      .required("firstSyncDone", Kind.BOOLEAN)
      .required("hasBackedUpRecoveryKey", Kind.BOOLEAN)
      .required("initialized", Kind.BOOLEAN)
      .required("keyBackup", Kind.BOOLEAN)
      .required("secrets", Kind.model(EncryptionSecretsValue.SHAPE))
      .required("secretStorage", Kind.BOOLEAN)
      .required("verified", Kind.BOOLEAN)
      .optional("recoveryKeyGeneratedAt", Kind.NUMBER)
      .build();

  private EncryptionStatusValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<EncryptionStatus> shape() {
    return SHAPE;
  }

  @Override
  public boolean crossSigning() {
    return required(0);
  }

  @Override
  public boolean firstSyncDone() {
    return required(1);
  }

  @Override
  public boolean hasBackedUpRecoveryKey() {
    return required(2);
  }

  @Override
  public boolean initialized() {
    return required(3);
  }

  @Override
  public boolean keyBackup() {
    return required(4);
  }

  @Override
  public EncryptionSecrets secrets() {
    return required(5);
  }

  @Override
  public boolean secretStorage() {
    return required(6);
  }

  @Override
  public boolean verified() {
    return required(7);
  }

  @Override
  public @Nullable Double recoveryKeyGeneratedAt() {
    return optional(8);
  }
}
