package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.tck.transport.TransportTck;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportSettings;
import java.net.http.HttpClient;
import java.util.EnumSet;
import java.util.Set;

/** A client of the application. */
abstract class GivenClientTck extends TransportTck {

  GivenClientTck(Mode mode) {
    super(mode);
  }

  @Override
  protected Transport newTransport() {
    return JdkTransport.using(HttpClient.newHttpClient());
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
  protected Transport newTransport(TransportSettings settings) {
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
    return JdkTransport.using(client.build());
  }

  /** The JDK starts to read after the body is sent. */
  @Override
  protected boolean readsWhileItSends() {
    return false;
  }

  @Override
  protected boolean resendsOnNewConnections() {
    return true;
  }

  @Override
  protected boolean ownsItsClient() {
    return false;
  }
}
