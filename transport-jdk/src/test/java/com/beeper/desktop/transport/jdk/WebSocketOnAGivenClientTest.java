package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.tck.websocket.WebSocketTransportTck;
import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.WebSocketTransport;
import java.net.http.HttpClient;
import java.util.EnumSet;
import java.util.Set;

/** A client of the application, on the executor of which the callbacks run. */
class WebSocketOnAGivenClientTest extends WebSocketTransportTck {

  @Override
  protected WebSocketTransport newTransport() {
    return JdkWebSocketTransport.using(HttpClient.newHttpClient());
  }

  @Override
  protected Set<TransportCapability> capabilities() {
    return EnumSet.of(
        TransportCapability.CONNECT_TIMEOUT,
        TransportCapability.PROXY,
        TransportCapability.SSL_CONTEXT);
  }

  /** Configures the client as an application does. */
  @Override
  protected WebSocketTransport newTransport(TransportSettings settings) {
    HttpClient.Builder client = HttpClient.newBuilder();
    if (settings.connectTimeout() != null) {
      client.connectTimeout(settings.connectTimeout());
    }
    if (settings.proxy() != null) {
      client.proxy(settings.proxy().selector());
    }
    if (settings.sslContext() != null) {
      client.sslContext(settings.sslContext());
    }
    return JdkWebSocketTransport.using(client.build());
  }

  @Override
  protected boolean ownsItsClient() {
    return false;
  }

  @Override
  protected boolean noticesEveryEnd() {
    return false;
  }

  @Override
  protected boolean distinguishesProxyFailures() {
    return false;
  }
}
