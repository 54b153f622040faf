package com.beeper.desktop.testkit.internal.bridges;

import com.beeper.desktop.testkit.internal.accounts.AccountStore;
import com.beeper.desktop.testkit.internal.http.RejectionException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The bridges. Guarded by the monitor of {@code ServerState}. */
public final class BridgeStore {

  private final AccountStore accounts;
  private final Map<String, FakeBridge> bridges = new LinkedHashMap<>();

  /** Creates a store without bridges. */
  public BridgeStore(AccountStore accounts) {
    this.accounts = accounts;
  }

  /** Returns all bridges in the order of their creation. */
  public Collection<FakeBridge> all() {
    return bridges.values();
  }

  /** Returns a bridge, or rejects the request. */
  public FakeBridge get(String id) {
    FakeBridge bridge = bridges.get(id);
    if (bridge == null) {
      throw RejectionException.notFound("bridge");
    }
    return bridge;
  }

  /** Returns the local bridge of a network, creating it if necessary. */
  public FakeBridge of(String network) {
    String type = network.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
    return bridges.computeIfAbsent(
        "local-" + type, id -> new FakeBridge(id, type, network, accounts));
  }
}
