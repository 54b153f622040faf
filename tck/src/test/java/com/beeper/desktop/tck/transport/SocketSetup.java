package com.beeper.desktop.tck.transport;

import com.beeper.desktop.transport.ProxySettings;
import com.beeper.desktop.transport.TransportSettings;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What all exchanges of a {@link SocketTransport} share, but for its connections.
 *
 * @param settings what it is to do
 * @param faults what it does wrong
 * @param cookies what a fault keeps
 */
record SocketSetup(TransportSettings settings, Set<Fault> faults, Map<String, String> cookies) {

  SocketSetup(TransportSettings settings, Set<Fault> faults) {
    this(settings, faults, new ConcurrentHashMap<>());
  }

  /** Returns what to show to a proxy, if anything. */
  @Nullable
  String proxyAuthorization() {
    ProxySettings proxy = settings.proxy();
    return proxy == null ? null : proxy.authorization();
  }

  boolean has(Fault fault) {
    return faults.contains(fault);
  }
}
