// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.AppStateSnapshot;
import com.beeper.desktop.app.RecoveryKeysAsync;
import com.beeper.desktop.app.SetupAsync;
import com.beeper.desktop.app.SetupCompleteResponse;
import com.beeper.desktop.app.SetupEmailParams;
import com.beeper.desktop.app.SetupRegisterParams;
import com.beeper.desktop.app.SetupResponseOutput;
import com.beeper.desktop.app.SetupResponseParams;
import com.beeper.desktop.app.SetupStartResponse;
import com.beeper.desktop.app.VerificationsAsync;
import com.beeper.desktop.internal.client.Pipeline;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** {@link SetupAsync} above a pipeline. */
public final class FutureSetup implements SetupAsync {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public FutureSetup(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public RecoveryKeysAsync recoveryKey() {
    return new FutureRecoveryKeys(pipeline);
  }

  @Override
  public VerificationsAsync verifications() {
    return new FutureVerifications(pipeline);
  }

  @Override
  public CompletableFuture<AppStateSnapshot> retrieve() {
    return pipeline.callAsync(SetupCalls.retrieve());
  }

  @Override
  public CompletableFuture<SetupStartResponse> start() {
    return pipeline.callAsync(SetupCalls.start());
  }

  @Override
  public CompletableFuture<@Nullable Void> email(SetupEmailParams params) {
    return pipeline.callAsync(SetupCalls.email(params));
  }

  @Override
  public CompletableFuture<SetupResponseOutput> response(SetupResponseParams params) {
    return pipeline.callAsync(SetupCalls.response(params));
  }

  @Override
  public CompletableFuture<SetupCompleteResponse> register(SetupRegisterParams params) {
    return pipeline.callAsync(SetupCalls.register(params));
  }
}
