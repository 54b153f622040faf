// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.RecoveryKeyReset;
import com.beeper.desktop.app.RecoveryKeyResetConfirmParams;
import com.beeper.desktop.app.RecoveryKeyResetCreateParams;
import com.beeper.desktop.app.RecoveryKeyResetResponse;
import com.beeper.desktop.app.SetupStateResponse;
import com.beeper.desktop.internal.client.Pipeline;

/** {@link RecoveryKeyReset} above a pipeline. */
public final class BlockingRecoveryKeyReset implements RecoveryKeyReset {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public BlockingRecoveryKeyReset(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public RecoveryKeyResetResponse create(RecoveryKeyResetCreateParams params) {
    return pipeline.call(RecoveryKeyResetCalls.create(params));
  }

  @Override
  public SetupStateResponse confirm(RecoveryKeyResetConfirmParams params) {
    return pipeline.call(RecoveryKeyResetCalls.confirm(params));
  }
}
