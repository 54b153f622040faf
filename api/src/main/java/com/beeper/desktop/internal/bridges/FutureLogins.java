// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.BridgeLogin;
import com.beeper.desktop.bridges.BridgeLoginList;
import com.beeper.desktop.bridges.BridgeLoginRemoveResponse;
import com.beeper.desktop.bridges.LoginRemoveParams;
import com.beeper.desktop.bridges.LoginsAsync;
import com.beeper.desktop.internal.client.Pipeline;
import java.util.concurrent.CompletableFuture;

/** {@link LoginsAsync} above a pipeline. */
public final class FutureLogins implements LoginsAsync {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public FutureLogins(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public CompletableFuture<BridgeLoginList> list(String bridgeId) {
    return pipeline.callAsync(LoginsCalls.list(bridgeId));
  }

  @Override
  public CompletableFuture<BridgeLogin> retrieve(String bridgeId, String loginId) {
    return pipeline.callAsync(LoginsCalls.retrieve(bridgeId, loginId));
  }

  @Override
  public CompletableFuture<BridgeLoginRemoveResponse> remove(
      String bridgeId, String loginId, LoginRemoveParams params) {
    return pipeline.callAsync(LoginsCalls.remove(bridgeId, loginId, params));
  }
}
