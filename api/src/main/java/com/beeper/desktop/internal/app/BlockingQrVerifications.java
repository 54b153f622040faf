// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.QrVerifications;
import com.beeper.desktop.app.VerificationQrScanParams;
import com.beeper.desktop.app.VerificationResponse;
import com.beeper.desktop.internal.client.Pipeline;

/** {@link QrVerifications} above a pipeline. */
public final class BlockingQrVerifications implements QrVerifications {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public BlockingQrVerifications(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public VerificationResponse scan(VerificationQrScanParams params) {
    return pipeline.call(QrVerificationsCalls.scan(params));
  }

  @Override
  public VerificationResponse confirmScanned(String verificationId) {
    return pipeline.call(QrVerificationsCalls.confirmScanned(verificationId));
  }
}
