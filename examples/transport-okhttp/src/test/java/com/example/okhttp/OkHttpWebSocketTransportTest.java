package com.example.okhttp;

import com.beeper.desktop.tck.websocket.InvalidFrame;
import com.beeper.desktop.tck.websocket.WebSocketTransportTck;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.WebSocketTransport;
import com.beeper.desktop.transport.WebSocketTransportProvider;
import java.util.EnumSet;
import java.util.Set;

class OkHttpWebSocketTransportTest extends WebSocketTransportTck {

  @Override
  protected WebSocketTransportProvider provider() {
    return new OkHttpWebSocketTransportProvider();
  }

  @Override
  protected WebSocketTransport newTransport() {
    return provider().create(TransportSettings.DEFAULTS);
  }

  @Override
  protected boolean repeatsHandshakeWhenToldTo() {
    return true;
  }

  @Override
  protected boolean distinguishesProxyFailures() {
    return false;
  }

  @Override
  protected boolean sendsSinglePings() {
    return false;
  }

  /** OkHttp replaces invalid bytes. */
  @Override
  protected boolean rejectsInvalidUtf8() {
    return false;
  }

  /** OkHttp delivers whole messages. */
  @Override
  protected boolean limitsMessagesWhileReceiving() {
    return false;
  }

  /** OkHttp opens a tunnel for TLS only. */
  @Override
  protected boolean tunnelsPlainConnections() {
    return false;
  }

  /** OkHttp replaces invalid bytes here, too. */
  @Override
  protected Set<InvalidFrame> acceptedInvalidFrames() {
    return EnumSet.of(InvalidFrame.CLOSE_WITH_INVALID_REASON);
  }
}
