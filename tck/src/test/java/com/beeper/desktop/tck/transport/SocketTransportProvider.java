package com.beeper.desktop.tck.transport;

import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.TransportSettings;
import java.util.EnumSet;
import java.util.Set;

/** Creates {@link SocketTransport}s without faults. */
public final class SocketTransportProvider implements TransportProvider {

  /** Creates a provider. */
  public SocketTransportProvider() {}

  @Override
  public String name() {
    return "sockets";
  }

  @Override
  public Set<TransportCapability> capabilities() {
    return EnumSet.allOf(TransportCapability.class);
  }

  @Override
  public Transport create(TransportSettings settings) {
    return new SocketTransport(settings, Set.of());
  }
}
