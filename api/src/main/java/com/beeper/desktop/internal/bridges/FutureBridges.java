// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.Bridge;
import com.beeper.desktop.bridges.BridgeList;
import com.beeper.desktop.bridges.BridgesAsync;
import com.beeper.desktop.bridges.LoginFlowsAsync;
import com.beeper.desktop.bridges.LoginSessionsAsync;
import com.beeper.desktop.bridges.LoginsAsync;
import com.beeper.desktop.bridges.ProvisioningCapabilities;
import com.beeper.desktop.internal.client.Pipeline;
import java.util.concurrent.CompletableFuture;

/** {@link BridgesAsync} above a pipeline. */
public final class FutureBridges implements BridgesAsync {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public FutureBridges(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public LoginFlowsAsync loginFlows() {
    return new FutureLoginFlows(pipeline);
  }

  @Override
  public LoginsAsync logins() {
    return new FutureLogins(pipeline);
  }

  @Override
  public LoginSessionsAsync loginSessions() {
    return new FutureLoginSessions(pipeline);
  }

  @Override
  public CompletableFuture<BridgeList> list() {
    return pipeline.callAsync(BridgesCalls.list());
  }

  @Override
  public CompletableFuture<Bridge> retrieve(String bridgeId) {
    return pipeline.callAsync(BridgesCalls.retrieve(bridgeId));
  }

  @Override
  public CompletableFuture<ProvisioningCapabilities> retrieveCapabilities(String bridgeId) {
    return pipeline.callAsync(BridgesCalls.retrieveCapabilities(bridgeId));
  }
}
