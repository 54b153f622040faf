// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.Bridge;
import com.beeper.desktop.bridges.BridgeList;
import com.beeper.desktop.bridges.ProvisioningCapabilities;
import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.client.Operation;
import com.beeper.desktop.internal.json.Kind;

/** The operations of {@code bridges}, and the calls of them. */
final class BridgesCalls {

  private static final Operation<BridgeList> LIST = Operation.of(
          "GET", "bridges.list", "/v1/bridges")
      .idempotent()
      .answers(Kind.model(BridgeListValue.SHAPE));

  private static final Operation<Bridge> RETRIEVE = Operation.of(
          "GET", "bridges.retrieve", "/v1/bridges/{bridgeId}")
      .idempotent()
      .answers(Kind.model(BridgeValue.SHAPE));

  private static final Operation<ProvisioningCapabilities> RETRIEVE_CAPABILITIES = Operation.of(
          "GET", "bridges.retrieveCapabilities", "/v1/bridges/{bridgeId}/capabilities")
      .idempotent()
      .answers(Kind.model(ProvisioningCapabilitiesValue.SHAPE));

  private BridgesCalls() {}

  static Call<BridgeList> list() {
    return Call.of(LIST);
  }

  static Call<Bridge> retrieve(String bridgeId) {
    return Call.of(RETRIEVE, bridgeId);
  }

  static Call<ProvisioningCapabilities> retrieveCapabilities(String bridgeId) {
    return Call.of(RETRIEVE_CAPABILITIES, bridgeId);
  }
}
