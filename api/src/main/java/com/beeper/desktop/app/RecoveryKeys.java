// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import java.util.function.Consumer;

/**
 * The recovery key of the signed-in user.
 *
 * <p>Reached with {@code client.app().setup().recoveryKey()}.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface RecoveryKeys {

  /**
   * Returns the resource app.setup.recoveryKey.reset: making a new recovery key.
   *
   * @return the resource
   */
  RecoveryKeyReset reset();

  /**
   * Unlocks encrypted messages with the recovery key.
   *
   * <p>Operation {@code app.setup.recoveryKey.verify}:
   * {@code POST /v1/app/setup/verification/recovery-key}. It is not sent again once the server may
   * have received it.
   *
   * @param params what else the operation takes
   * @return setup state
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  SetupStateResponse verify(RecoveryKeyVerifyParams params);

  /**
   * Unlocks encrypted messages with the recovery key.
   *
   * <p>Operation {@code app.setup.recoveryKey.verify}:
   * {@code POST /v1/app/setup/verification/recovery-key}. It is not sent again once the server may
   * have received it.
   *
   * @param params sets what else the operation takes
   * @return setup state
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default SetupStateResponse verify(Consumer<RecoveryKeyVerifyParams.Builder> params) {
    RecoveryKeyVerifyParams.Builder builder = RecoveryKeyVerifyParams.builder();
    params.accept(builder);
    return verify(builder.build());
  }
}
