// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.labels;

import com.beeper.desktop.internal.client.Pipeline;
import com.beeper.desktop.labels.Label;
import com.beeper.desktop.labels.LabelsAsync;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** {@link LabelsAsync} above a pipeline. */
public final class FutureLabels implements LabelsAsync {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public FutureLabels(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public CompletableFuture<List<Label>> list() {
    return pipeline.callAsync(LabelsCalls.list());
  }
}
