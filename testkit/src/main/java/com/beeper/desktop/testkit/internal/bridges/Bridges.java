package com.beeper.desktop.testkit.internal.bridges;

import com.beeper.desktop.testkit.internal.accounts.Accounts;
import com.beeper.desktop.testkit.internal.http.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The bridges. Guarded by the world's monitor. */
public final class Bridges {

  private final Accounts accounts;
  private final Map<String, Bridge> bridges = new LinkedHashMap<>();

  /** Starts without bridges. */
  public Bridges(Accounts accounts) {
    this.accounts = accounts;
  }

  /** All, in the order in which they were added. */
  public Collection<Bridge> all() {
    return bridges.values();
  }

  /** Finds a bridge, or refuses the request. */
  public Bridge get(String id) {
    Bridge bridge = bridges.get(id);
    if (bridge == null) {
      throw Refusal.notFound("bridge");
    }
    return bridge;
  }

  /** Finds the bridge of a network that runs on this machine, and makes it if there is none. */
  public Bridge of(String network) {
    String type = network.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
    return bridges.computeIfAbsent("local-" + type, id -> new Bridge(id, type, network, accounts));
  }
}
