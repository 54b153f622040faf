// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.App;
import com.beeper.desktop.app.Setup;
import com.beeper.desktop.internal.client.Pipeline;

/** {@link App} above a pipeline. */
public final class BlockingApp implements App {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public BlockingApp(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public Setup setup() {
    return new BlockingSetup(pipeline);
  }
}
