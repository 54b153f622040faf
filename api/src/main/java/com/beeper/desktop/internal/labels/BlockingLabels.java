// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.labels;

import com.beeper.desktop.internal.client.Pipeline;
import com.beeper.desktop.labels.Label;
import com.beeper.desktop.labels.Labels;
import java.util.List;

/** {@link Labels} above a pipeline. */
public final class BlockingLabels implements Labels {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public BlockingLabels(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public List<Label> list() {
    return pipeline.call(LabelsCalls.list());
  }
}
