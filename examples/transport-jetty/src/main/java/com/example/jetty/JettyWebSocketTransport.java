package com.example.jetty;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.transport.ProxySettings;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.WebSocketConnection;
import com.beeper.desktop.transport.WebSocketListener;
import com.beeper.desktop.transport.WebSocketRequest;
import com.beeper.desktop.transport.WebSocketTransport;
import com.beeper.desktop.transport.support.ExchangeRegistry;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.UpgradeProtocolHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.websocket.client.WebSocketClient;

/** Opens each connection as a {@link JettyWebSocket} of one Jetty client. */
final class JettyWebSocketTransport implements WebSocketTransport {

  private final ExchangeRegistry connections = new ExchangeRegistry();
  private final HttpClient http;
  private final WebSocketClient client;
  private final JettyProxies proxies;

  private JettyWebSocketTransport(HttpClient http, WebSocketClient client, JettyProxies proxies) {
    this.http = http;
    this.client = client;
    this.proxies = proxies;
  }

  static JettyWebSocketTransport create(TransportSettings settings) {
    HttpClient http = JettyClientFactory.start(settings);
    http.getProtocolHandlers().put(new UpgradeProtocolHandler());
    WebSocketClient client = new WebSocketClient(http);
    // The client of the SDK watches over its connections.
    client.setIdleTimeout(Duration.ZERO);
    try {
      client.start();
    } catch (Exception e) {
      LifeCycle.stop(http);
      throw new ConfigurationException("Jetty's WebSocket client does not start", e);
    }
    ProxySettings proxy = settings.proxy();
    return new JettyWebSocketTransport(http, client, new JettyProxies(http, proxy));
  }

  @Override
  public CompletableFuture<WebSocketConnection> connect(
      WebSocketRequest request, WebSocketListener listener) {
    connections.requireOpen();
    try {
      return new JettyWebSocket(request, listener, proxies, connections).open(client);
    } catch (UncheckedIOException e) {
      return CompletableFuture.failedFuture(e.getCause()); // the JVM's proxy selector failed
    } catch (TransportException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public void close() {
    connections.close();
    boolean interrupted = Thread.interrupted(); // otherwise Jetty would not stop completely
    LifeCycle.stop(client);
    LifeCycle.stop(http);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
