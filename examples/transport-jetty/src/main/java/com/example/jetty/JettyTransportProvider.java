package com.example.jetty;

import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.TransportSettings;
import java.util.EnumSet;
import java.util.Set;

/** Creates transports over Jetty's HTTP client, under the name {@code jetty}. */
public final class JettyTransportProvider implements TransportProvider {

  /** Creates a provider. Called by {@link java.util.ServiceLoader}. */
  public JettyTransportProvider() {}

  @Override
  public String name() {
    return "jetty";
  }

  @Override
  public Set<TransportCapability> capabilities() {
    // Jetty limits the connections to each server, but not their sum.
    return EnumSet.complementOf(EnumSet.of(TransportCapability.MAX_CONNECTIONS));
  }

  @Override
  public Transport create(TransportSettings settings) {
    return JettyTransport.create(settings);
  }
}
