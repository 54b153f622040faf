// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.AppAsync;
import com.beeper.desktop.app.SetupAsync;
import com.beeper.desktop.internal.client.Pipeline;

/** {@link AppAsync} above a pipeline. */
public final class FutureApp implements AppAsync {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public FutureApp(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public SetupAsync setup() {
    return new FutureSetup(pipeline);
  }
}
