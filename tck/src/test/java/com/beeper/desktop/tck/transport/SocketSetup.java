package com.beeper.desktop.tck.transport;

import com.beeper.desktop.transport.ProxySettings;
import com.beeper.desktop.transport.TransportSettings;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The configuration that all exchanges of a {@link SocketTransport} share.
 *
 * @param settings the settings of the transport
 * @param faults the faults of the transport
 * @param cookies the cookies that a fault stores
 */
record SocketSetup(
    TransportSettings settings, Set<TransportFault> faults, Map<String, String> cookies) {

  SocketSetup(TransportSettings settings, Set<TransportFault> faults) {
    this(settings, faults, new ConcurrentHashMap<>());
  }

  /** Returns the credentials for the proxy, or null if there are none. */
  @Nullable
  String proxyAuthorization() {
    ProxySettings proxy = settings.proxy();
    return proxy == null ? null : proxy.authorization();
  }

  boolean has(TransportFault fault) {
    return faults.contains(fault);
  }
}
