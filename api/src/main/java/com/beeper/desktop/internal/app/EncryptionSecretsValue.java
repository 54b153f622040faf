// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.EncryptionSecrets;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link EncryptionSecrets}. */
public final class EncryptionSecretsValue extends ModelValue implements EncryptionSecrets {

  /** The members of a {@link EncryptionSecrets}. */
  public static final Shape<EncryptionSecrets> SHAPE = Shape.of(
          EncryptionSecrets.class, new EncryptionSecretsValue(Content.NONE))
      .required("masterKey", Kind.BOOLEAN)
      .required("megolmBackupKey", Kind.BOOLEAN)
      .required("recoveryKey", Kind.BOOLEAN)
      .required("selfSigningKey", Kind.BOOLEAN)
      .required("userSigningKey", Kind.BOOLEAN)
      .build();

  private EncryptionSecretsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new EncryptionSecretsValue(content);
  }
}
