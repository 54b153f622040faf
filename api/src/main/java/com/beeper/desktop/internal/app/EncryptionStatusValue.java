// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.EncryptionStatus;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link EncryptionStatus}. */
public final class EncryptionStatusValue extends ModelValue implements EncryptionStatus {

  /** The members of a {@link EncryptionStatus}. */
  public static final Shape<EncryptionStatus> SHAPE = Shape.of(
          EncryptionStatus.class, new EncryptionStatusValue(Content.NONE))
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

  private EncryptionStatusValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new EncryptionStatusValue(content);
  }
}
