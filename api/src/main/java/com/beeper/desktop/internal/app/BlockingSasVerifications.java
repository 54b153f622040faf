// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.SasVerifications;
import com.beeper.desktop.app.VerificationResponse;
import com.beeper.desktop.internal.client.Pipeline;

/** {@link SasVerifications} above a pipeline. */
public final class BlockingSasVerifications implements SasVerifications {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public BlockingSasVerifications(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public VerificationResponse start(String verificationId) {
    return pipeline.call(SasVerificationsCalls.start(verificationId));
  }

  @Override
  public VerificationResponse confirm(String verificationId) {
    return pipeline.call(SasVerificationsCalls.confirm(verificationId));
  }
}
