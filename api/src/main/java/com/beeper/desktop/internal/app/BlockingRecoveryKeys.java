// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.RecoveryKeyReset;
import com.beeper.desktop.app.RecoveryKeyVerifyParams;
import com.beeper.desktop.app.RecoveryKeys;
import com.beeper.desktop.app.SetupStateResponse;
import com.beeper.desktop.internal.client.Pipeline;

/** {@link RecoveryKeys} above a pipeline. */
public final class BlockingRecoveryKeys implements RecoveryKeys {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public BlockingRecoveryKeys(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public RecoveryKeyReset reset() {
    return new BlockingRecoveryKeyReset(pipeline);
  }

  @Override
  public SetupStateResponse verify(RecoveryKeyVerifyParams params) {
    return pipeline.call(RecoveryKeysCalls.verify(params));
  }
}
