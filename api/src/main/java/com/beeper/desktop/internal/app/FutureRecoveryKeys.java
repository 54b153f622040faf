// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.RecoveryKeyResetAsync;
import com.beeper.desktop.app.RecoveryKeyVerifyParams;
import com.beeper.desktop.app.RecoveryKeysAsync;
import com.beeper.desktop.app.SetupStateResponse;
import com.beeper.desktop.internal.client.Pipeline;
import java.util.concurrent.CompletableFuture;

/** {@link RecoveryKeysAsync} above a pipeline. */
public final class FutureRecoveryKeys implements RecoveryKeysAsync {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public FutureRecoveryKeys(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public RecoveryKeyResetAsync reset() {
    return new FutureRecoveryKeyReset(pipeline);
  }

  @Override
  public CompletableFuture<SetupStateResponse> verify(RecoveryKeyVerifyParams params) {
    return pipeline.callAsync(RecoveryKeysCalls.verify(params));
  }
}
