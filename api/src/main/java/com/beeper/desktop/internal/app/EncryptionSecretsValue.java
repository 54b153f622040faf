// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.EncryptionSecrets;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link EncryptionSecrets}. */
public final class EncryptionSecretsValue extends ModelValue implements EncryptionSecrets {

  /** The members of a {@link EncryptionSecrets}. */
  public static final Shape<EncryptionSecrets> SHAPE = Shape.of(
          EncryptionSecrets.class, EncryptionSecretsValue::new)
      .required("masterKey", Kind.BOOLEAN)
      .required("megolmBackupKey", Kind.BOOLEAN)
      .required("recoveryKey", Kind.BOOLEAN)
      .required("selfSigningKey", Kind.BOOLEAN)
      .required("userSigningKey", Kind.BOOLEAN)
      .build();

  private EncryptionSecretsValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<EncryptionSecrets> shape() {
    return SHAPE;
  }

  @Override
  public boolean masterKey() {
    return required(0);
  }

  @Override
  public boolean megolmBackupKey() {
    return required(1);
  }

  @Override
  public boolean recoveryKey() {
    return required(2);
  }

  @Override
  public boolean selfSigningKey() {
    return required(3);
  }

  @Override
  public boolean userSigningKey() {
    return required(4);
  }
}
