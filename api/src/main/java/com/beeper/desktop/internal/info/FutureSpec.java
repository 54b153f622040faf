// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.info;

import com.beeper.desktop.info.SpecAsync;
import com.beeper.desktop.internal.client.Pipeline;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** {@link SpecAsync} above a pipeline. */
public final class FutureSpec implements SpecAsync {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public FutureSpec(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public CompletableFuture<Map<String, @Nullable Object>> retrieve() {
    return pipeline.callAsync(SpecCalls.retrieve());
  }
}
