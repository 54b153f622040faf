// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.SasVerificationsAsync;
import com.beeper.desktop.app.VerificationResponse;
import com.beeper.desktop.internal.client.Pipeline;
import java.util.concurrent.CompletableFuture;

/** {@link SasVerificationsAsync} above a pipeline. */
public final class FutureSasVerifications implements SasVerificationsAsync {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public FutureSasVerifications(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public CompletableFuture<VerificationResponse> start(String verificationId) {
    return pipeline.callAsync(SasVerificationsCalls.start(verificationId));
  }

  @Override
  public CompletableFuture<VerificationResponse> confirm(String verificationId) {
    return pipeline.callAsync(SasVerificationsCalls.confirm(verificationId));
  }
}
