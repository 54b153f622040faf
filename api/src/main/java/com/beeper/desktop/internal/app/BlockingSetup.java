// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.AppStateSnapshot;
import com.beeper.desktop.app.RecoveryKeys;
import com.beeper.desktop.app.Setup;
import com.beeper.desktop.app.SetupCompleteResponse;
import com.beeper.desktop.app.SetupEmailParams;
import com.beeper.desktop.app.SetupRegisterParams;
import com.beeper.desktop.app.SetupResponseOutput;
import com.beeper.desktop.app.SetupResponseParams;
import com.beeper.desktop.app.SetupStartResponse;
import com.beeper.desktop.app.Verifications;
import com.beeper.desktop.internal.client.Pipeline;

/** {@link Setup} above a pipeline. */
public final class BlockingSetup implements Setup {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public BlockingSetup(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public RecoveryKeys recoveryKey() {
    return new BlockingRecoveryKeys(pipeline);
  }

  @Override
  public Verifications verifications() {
    return new BlockingVerifications(pipeline);
  }

  @Override
  public AppStateSnapshot retrieve() {
    return pipeline.call(SetupCalls.retrieve());
  }

  @Override
  public SetupStartResponse start() {
    return pipeline.call(SetupCalls.start());
  }

  @Override
  public void email(SetupEmailParams params) {
    pipeline.call(SetupCalls.email(params));
  }

  @Override
  public SetupResponseOutput response(SetupResponseParams params) {
    return pipeline.call(SetupCalls.response(params));
  }

  @Override
  public SetupCompleteResponse register(SetupRegisterParams params) {
    return pipeline.call(SetupCalls.register(params));
  }
}
