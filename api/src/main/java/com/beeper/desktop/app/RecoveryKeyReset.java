// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import java.util.function.Consumer;

/**
 * Making a new recovery key.
 *
 * <p>Reached with {@code client.app().setup().recoveryKey().reset()}.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface RecoveryKeyReset {

  /**
   * Makes a new recovery key.
   *
   * <p>Operation {@code app.setup.recoveryKey.reset.create}:
   * {@code POST /v1/app/setup/verification/recovery-key/reset}. It is not sent again once the
   * server may have received it.
   *
   * @param params what else the operation takes
   * @return the new key
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  RecoveryKeyResetResponse create(RecoveryKeyResetCreateParams params);

  /**
   * Makes a new recovery key.
   *
   * <p>Operation {@code app.setup.recoveryKey.reset.create}:
   * {@code POST /v1/app/setup/verification/recovery-key/reset}. It is not sent again once the
   * server may have received it.
   *
   * @param params sets what else the operation takes
   * @return the new key
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default RecoveryKeyResetResponse create(Consumer<RecoveryKeyResetCreateParams.Builder> params) {
    RecoveryKeyResetCreateParams.Builder builder = RecoveryKeyResetCreateParams.builder();
    params.accept(builder);
    return create(builder.build());
  }

  /**
   * Makes a new recovery key.
   *
   * <p>Operation {@code app.setup.recoveryKey.reset.create}:
   * {@code POST /v1/app/setup/verification/recovery-key/reset}. It is not sent again once the
   * server may have received it.
   *
   * @return the new key
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default RecoveryKeyResetResponse create() {
    return create(RecoveryKeyResetCreateParams.builder().build());
  }

  /**
   * Puts the new recovery key in use.
   *
   * <p>Operation {@code app.setup.recoveryKey.reset.confirm}:
   * {@code POST /v1/app/setup/verification/recovery-key/reset/confirm}. It is not sent again once
   * the server may have received it.
   *
   * @param params what else the operation takes
   * @return setup state
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  SetupStateResponse confirm(RecoveryKeyResetConfirmParams params);

  /**
   * Puts the new recovery key in use.
   *
   * <p>Operation {@code app.setup.recoveryKey.reset.confirm}:
   * {@code POST /v1/app/setup/verification/recovery-key/reset/confirm}. It is not sent again once
   * the server may have received it.
   *
   * @param params sets what else the operation takes
   * @return setup state
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default SetupStateResponse confirm(Consumer<RecoveryKeyResetConfirmParams.Builder> params) {
    RecoveryKeyResetConfirmParams.Builder builder = RecoveryKeyResetConfirmParams.builder();
    params.accept(builder);
    return confirm(builder.build());
  }
}
