package com.example.jetty;

import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.WebSocketTransport;
import com.beeper.desktop.transport.WebSocketTransportProvider;
import java.util.EnumSet;
import java.util.Set;

/** Creates transports over Jetty's WebSocket client, under the name {@code jetty}. */
public final class JettyWebSocketTransportProvider implements WebSocketTransportProvider {

  /** Creates a provider. Called by {@link java.util.ServiceLoader}. */
  public JettyWebSocketTransportProvider() {}

  @Override
  public String name() {
    return "jetty";
  }

  @Override
  public Set<TransportCapability> capabilities() {
    return EnumSet.complementOf(
        EnumSet.of(TransportCapability.MAX_CONNECTIONS, TransportCapability.MAX_IDLE_TIME));
  }

  @Override
  public WebSocketTransport create(TransportSettings settings) {
    return JettyWebSocketTransport.create(settings);
  }
}
