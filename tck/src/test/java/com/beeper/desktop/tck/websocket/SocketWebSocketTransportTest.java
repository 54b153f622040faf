package com.beeper.desktop.tck.websocket;

import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.WebSocketTransport;
import com.beeper.desktop.transport.WebSocketTransportProvider;
import java.util.Set;

/**
 * Runs the TCK without faults: any failure in {@link WebSocketTransportTckTest} is caused by the
 * fault.
 */
class SocketWebSocketTransportTest extends WebSocketTransportTck {

  @Override
  protected WebSocketTransport newTransport() {
    return new SocketWebSocketTransport(TransportSettings.DEFAULTS, true, Set.of());
  }

  @Override
  protected WebSocketTransportProvider provider() {
    return new SocketWebSocketTransportProvider();
  }
}
