// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.info;

import com.beeper.desktop.info.Spec;
import com.beeper.desktop.internal.client.Pipeline;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link Spec} above a pipeline. */
public final class BlockingSpec implements Spec {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public BlockingSpec(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public Map<String, @Nullable Object> retrieve() {
    return pipeline.call(SpecCalls.retrieve());
  }
}
