// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The recovery key of the signed-in user.
 *
 * <p>Reached with {@code client.async().app().setup().recoveryKey()}. The methods of
 * {@link RecoveryKeys} as futures: they do not block, check their arguments at once, and fail the
 * future with the exceptions that those methods throw. Cancelling a future aborts the exchange.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface RecoveryKeysAsync {

  /**
   * Returns the resource app.setup.recoveryKey.reset: making a new recovery key.
   *
   * @return the resource
   */
  RecoveryKeyResetAsync reset();

  /**
   * Unlocks encrypted messages with the recovery key.
   *
   * <p>Operation {@code app.setup.recoveryKey.verify}:
   * {@code POST /v1/app/setup/verification/recovery-key}. It is not sent again once the server may
   * have received it.
   *
   * @param params what else the operation takes
   * @return setup state, to come
   */
  CompletableFuture<SetupStateResponse> verify(RecoveryKeyVerifyParams params);

  /**
   * Unlocks encrypted messages with the recovery key.
   *
   * <p>Operation {@code app.setup.recoveryKey.verify}:
   * {@code POST /v1/app/setup/verification/recovery-key}. It is not sent again once the server may
   * have received it.
   *
   * @param params sets what else the operation takes
   * @return setup state, to come
   */
  default CompletableFuture<SetupStateResponse> verify(
      Consumer<RecoveryKeyVerifyParams.Builder> params) {
    RecoveryKeyVerifyParams.Builder builder = RecoveryKeyVerifyParams.builder();
    params.accept(builder);
    return verify(builder.build());
  }
}
