// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.info;

import com.beeper.desktop.info.Info;
import com.beeper.desktop.info.InfoResponse;
import com.beeper.desktop.internal.client.Pipeline;

/** {@link Info} above a pipeline. */
public final class BlockingInfo implements Info {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public BlockingInfo(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public InfoResponse retrieve() {
    return pipeline.call(InfoCalls.retrieve());
  }
}
