// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.QrVerificationsAsync;
import com.beeper.desktop.app.SasVerificationsAsync;
import com.beeper.desktop.app.VerificationCancelParams;
import com.beeper.desktop.app.VerificationCreateParams;
import com.beeper.desktop.app.VerificationList;
import com.beeper.desktop.app.VerificationResponse;
import com.beeper.desktop.app.VerificationsAsync;
import com.beeper.desktop.internal.client.Pipeline;
import java.util.concurrent.CompletableFuture;

/** {@link VerificationsAsync} above a pipeline. */
public final class FutureVerifications implements VerificationsAsync {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public FutureVerifications(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public QrVerificationsAsync qr() {
    return new FutureQrVerifications(pipeline);
  }

  @Override
  public SasVerificationsAsync sas() {
    return new FutureSasVerifications(pipeline);
  }

  @Override
  public CompletableFuture<VerificationList> list() {
    return pipeline.callAsync(VerificationsCalls.list());
  }

  @Override
  public CompletableFuture<VerificationResponse> create(VerificationCreateParams params) {
    return pipeline.callAsync(VerificationsCalls.create(params));
  }

  @Override
  public CompletableFuture<VerificationResponse> retrieve(String verificationId) {
    return pipeline.callAsync(VerificationsCalls.retrieve(verificationId));
  }

  @Override
  public CompletableFuture<VerificationResponse> accept(String verificationId) {
    return pipeline.callAsync(VerificationsCalls.accept(verificationId));
  }

  @Override
  public CompletableFuture<VerificationResponse> cancel(
      String verificationId, VerificationCancelParams params) {
    return pipeline.callAsync(VerificationsCalls.cancel(verificationId, params));
  }
}
