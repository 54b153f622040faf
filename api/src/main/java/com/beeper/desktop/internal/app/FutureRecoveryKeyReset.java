// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.RecoveryKeyResetAsync;
import com.beeper.desktop.app.RecoveryKeyResetConfirmParams;
import com.beeper.desktop.app.RecoveryKeyResetCreateParams;
import com.beeper.desktop.app.RecoveryKeyResetResponse;
import com.beeper.desktop.app.SetupStateResponse;
import com.beeper.desktop.internal.client.Pipeline;
import java.util.concurrent.CompletableFuture;

/** {@link RecoveryKeyResetAsync} above a pipeline. */
public final class FutureRecoveryKeyReset implements RecoveryKeyResetAsync {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public FutureRecoveryKeyReset(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public CompletableFuture<RecoveryKeyResetResponse> create(RecoveryKeyResetCreateParams params) {
    return pipeline.callAsync(RecoveryKeyResetCalls.create(params));
  }

  @Override
  public CompletableFuture<SetupStateResponse> confirm(RecoveryKeyResetConfirmParams params) {
    return pipeline.callAsync(RecoveryKeyResetCalls.confirm(params));
  }
}
