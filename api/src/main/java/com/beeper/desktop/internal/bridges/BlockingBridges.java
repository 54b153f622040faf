// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.Bridge;
import com.beeper.desktop.bridges.BridgeList;
import com.beeper.desktop.bridges.Bridges;
import com.beeper.desktop.bridges.LoginFlows;
import com.beeper.desktop.bridges.LoginSessions;
import com.beeper.desktop.bridges.Logins;
import com.beeper.desktop.bridges.ProvisioningCapabilities;
import com.beeper.desktop.internal.client.Pipeline;

/** {@link Bridges} above a pipeline. */
public final class BlockingBridges implements Bridges {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public BlockingBridges(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public LoginFlows loginFlows() {
    return new BlockingLoginFlows(pipeline);
  }

  @Override
  public Logins logins() {
    return new BlockingLogins(pipeline);
  }

  @Override
  public LoginSessions loginSessions() {
    return new BlockingLoginSessions(pipeline);
  }

  @Override
  public BridgeList list() {
    return pipeline.call(BridgesCalls.list());
  }

  @Override
  public Bridge retrieve(String bridgeId) {
    return pipeline.call(BridgesCalls.retrieve(bridgeId));
  }

  @Override
  public ProvisioningCapabilities retrieveCapabilities(String bridgeId) {
    return pipeline.call(BridgesCalls.retrieveCapabilities(bridgeId));
  }
}
