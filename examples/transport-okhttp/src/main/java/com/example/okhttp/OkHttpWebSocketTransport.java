package com.example.okhttp;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.WebSocketConnection;
import com.beeper.desktop.transport.WebSocketListener;
import com.beeper.desktop.transport.WebSocketRequest;
import com.beeper.desktop.transport.WebSocketTransport;
import com.beeper.desktop.transport.support.Destination;
import com.beeper.desktop.transport.support.ExchangeRegistry;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/**
 * Opens WebSocket connections with OkHttp. It cannot send single pings and sends them at an interval
 * instead. As it reads on one thread, which waits while there is no demand, a consumer that is slower
 * than the interval loses its connection.
 */
final class OkHttpWebSocketTransport implements WebSocketTransport {

  private final ProxySelector proxies;
  private final OkHttpClient client;
  private final ExchangeRegistry connections = new ExchangeRegistry();

  private OkHttpWebSocketTransport(ProxySelector proxies, OkHttpClient client) {
    this.proxies = proxies;
    this.client = client;
  }

  static OkHttpWebSocketTransport create(TransportSettings settings) {
    OkHttpClient client = OkHttpClientFactory.create(settings)
        .newBuilder()
        // Otherwise OkHttp keeps the connection of a response that does not accept the handshake.
        .connectionPool(new ConnectionPool(0, 1, TimeUnit.NANOSECONDS))
        // OkHttp offers compression. Other interceptors cannot see the handshake.
        .addInterceptor(chain -> chain.proceed(
            chain.request().newBuilder().removeHeader("Sec-WebSocket-Extensions").build()))
        .build();
    return new OkHttpWebSocketTransport(OkHttpClientFactory.proxy(settings).selector(), client);
  }

  @Override
  public CompletableFuture<WebSocketConnection> connect(
      WebSocketRequest request, WebSocketListener listener) {
    connections.requireOpen();
    try {
      Destination destination = Destination.of(request.uri(), proxies);
      return new OkHttpWebSocket(request, listener, destination, connections).open(client);
    } catch (UncheckedIOException e) {
      return CompletableFuture.failedFuture(e.getCause()); // the JVM's proxy selector failed
    } catch (TransportException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public void close() {
    connections.close();
    client.dispatcher().executorService().shutdown();
  }
}
