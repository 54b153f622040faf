// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.BridgeLogin;
import com.beeper.desktop.bridges.BridgeLoginList;
import com.beeper.desktop.bridges.BridgeLoginRemoveResponse;
import com.beeper.desktop.bridges.LoginRemoveParams;
import com.beeper.desktop.bridges.Logins;
import com.beeper.desktop.internal.client.Pipeline;

/** {@link Logins} above a pipeline. */
public final class BlockingLogins implements Logins {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public BlockingLogins(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public BridgeLoginList list(String bridgeId) {
    return pipeline.call(LoginsCalls.list(bridgeId));
  }

  @Override
  public BridgeLogin retrieve(String bridgeId, String loginId) {
    return pipeline.call(LoginsCalls.retrieve(bridgeId, loginId));
  }

  @Override
  public BridgeLoginRemoveResponse remove(
      String bridgeId, String loginId, LoginRemoveParams params) {
    return pipeline.call(LoginsCalls.remove(bridgeId, loginId, params));
  }
}
