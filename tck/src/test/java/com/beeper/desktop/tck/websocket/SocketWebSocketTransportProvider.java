package com.beeper.desktop.tck.websocket;

import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.WebSocketTransport;
import com.beeper.desktop.transport.WebSocketTransportProvider;
import java.util.EnumSet;
import java.util.Set;

/** Creates {@link SocketWebSocketTransport}s without faults. */
public final class SocketWebSocketTransportProvider implements WebSocketTransportProvider {

  /** Creates a provider. */
  public SocketWebSocketTransportProvider() {}

  @Override
  public String name() {
    return "sockets";
  }

  @Override
  public Set<TransportCapability> capabilities() {
    return EnumSet.complementOf(
        EnumSet.of(TransportCapability.MAX_CONNECTIONS, TransportCapability.MAX_IDLE_TIME));
  }

  @Override
  public WebSocketTransport create(TransportSettings settings) {
    return new SocketWebSocketTransport(settings, true, Set.of());
  }
}
