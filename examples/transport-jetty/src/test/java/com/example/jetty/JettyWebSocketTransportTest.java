package com.example.jetty;

import com.beeper.desktop.tck.websocket.WebSocketTransportTck;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.WebSocketTransport;
import com.beeper.desktop.transport.WebSocketTransportProvider;

class JettyWebSocketTransportTest extends WebSocketTransportTck {

  @Override
  protected WebSocketTransportProvider provider() {
    return new JettyWebSocketTransportProvider();
  }

  @Override
  protected WebSocketTransport newTransport() {
    return provider().create(TransportSettings.DEFAULTS);
  }

  /** Jetty opens a tunnel for TLS only. */
  @Override
  protected boolean tunnelsPlainConnections() {
    return false;
  }
}
