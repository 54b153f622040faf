// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.QrVerificationsAsync;
import com.beeper.desktop.app.VerificationQrScanParams;
import com.beeper.desktop.app.VerificationResponse;
import com.beeper.desktop.internal.client.Pipeline;
import java.util.concurrent.CompletableFuture;

/** {@link QrVerificationsAsync} above a pipeline. */
public final class FutureQrVerifications implements QrVerificationsAsync {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public FutureQrVerifications(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public CompletableFuture<VerificationResponse> scan(VerificationQrScanParams params) {
    return pipeline.callAsync(QrVerificationsCalls.scan(params));
  }

  @Override
  public CompletableFuture<VerificationResponse> confirmScanned(String verificationId) {
    return pipeline.callAsync(QrVerificationsCalls.confirmScanned(verificationId));
  }
}
