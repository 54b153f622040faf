package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.tck.websocket.WebSocketTransportTck;
import com.beeper.desktop.transport.WebSocketTransport;
import com.beeper.desktop.transport.WebSocketTransportProvider;

class WebSocketTckTest extends WebSocketTransportTck {

  @Override
  protected WebSocketTransport newTransport() {
    return JdkWebSocketTransport.create();
  }

  @Override
  protected WebSocketTransportProvider provider() {
    return new JdkWebSocketTransportProvider();
  }

  @Override
  protected boolean distinguishesProxyFailures() {
    return false;
  }
}
