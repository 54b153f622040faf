// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.QrVerifications;
import com.beeper.desktop.app.SasVerifications;
import com.beeper.desktop.app.VerificationCancelParams;
import com.beeper.desktop.app.VerificationCreateParams;
import com.beeper.desktop.app.VerificationList;
import com.beeper.desktop.app.VerificationResponse;
import com.beeper.desktop.app.Verifications;
import com.beeper.desktop.internal.client.Pipeline;

/** {@link Verifications} above a pipeline. */
public final class BlockingVerifications implements Verifications {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public BlockingVerifications(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public QrVerifications qr() {
    return new BlockingQrVerifications(pipeline);
  }

  @Override
  public SasVerifications sas() {
    return new BlockingSasVerifications(pipeline);
  }

  @Override
  public VerificationList list() {
    return pipeline.call(VerificationsCalls.list());
  }

  @Override
  public VerificationResponse create(VerificationCreateParams params) {
    return pipeline.call(VerificationsCalls.create(params));
  }

  @Override
  public VerificationResponse retrieve(String verificationId) {
    return pipeline.call(VerificationsCalls.retrieve(verificationId));
  }

  @Override
  public VerificationResponse accept(String verificationId) {
    return pipeline.call(VerificationsCalls.accept(verificationId));
  }

  @Override
  public VerificationResponse cancel(String verificationId, VerificationCancelParams params) {
    return pipeline.call(VerificationsCalls.cancel(verificationId, params));
  }
}
