package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.WebSocketConnection;
import com.beeper.desktop.transport.WebSocketListener;
import com.beeper.desktop.transport.WebSocketRequest;
import com.beeper.desktop.transport.WebSocketTransport;
import com.beeper.desktop.transport.support.HostLookup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.util.concurrent.CompletableFuture;

/**
 * WebSocket transport over {@link java.net.http.WebSocket}, the WebSocket client of the JDK.
 *
 * <pre>{@code
 * BeeperDesktop client = BeeperDesktop.builder()
 *     .webSocketTransport(JdkWebSocketTransport.create())
 *     .build();
 * }</pre>
 *
 * <p>Each connection has an HTTP client of its own, with one thread and three descriptors. The thread
 * runs the listener, and waits while the listener has not requested a message. Therefore every end of a
 * connection is reported, and a listener that blocks affects no other connection. Apart from one
 * message of up to {@link com.beeper.desktop.transport.WebSocketRequest#maxMessageBytes()}, a
 * connection keeps about 64 kB that have been read from its socket.
 *
 * <p>Thread-safe.
 */
public final class JdkWebSocketTransport implements WebSocketTransport {

  private final WebSocketClients clients;

  private JdkWebSocketTransport(WebSocketClients clients) {
    this.clients = clients;
  }

  /**
   * Creates a transport with its own HTTP client and the JDK's defaults.
   *
   * @return a new transport; the caller closes it
   */
  public static JdkWebSocketTransport create() {
    return create(TransportSettings.DEFAULTS);
  }

  /**
   * Creates a transport with its own HTTP client. It applies the same settings as {@link
   * JdkTransport#create(TransportSettings)}; plain {@code ws} also goes through a tunnel of the proxy.
   *
   * @param settings the settings
   * @return a new transport; the caller closes it
   * @throws IllegalArgumentException if the settings are null
   * @throws ConfigurationException if this JDK does not support a setting
   */
  public static JdkWebSocketTransport create(TransportSettings settings) {
    JdkTransport.requireNonNull(settings, "settings");
    settings.requireSupport("jdk", JdkCapabilities.here());
    return new JdkWebSocketTransport(new ManagedWebSocketClients(settings));
  }

  /**
   * Creates a transport over a client that the application configures and owns. Closing the transport
   * does not affect the client and its connections.
   *
   * <p>The client's cookie handler, authenticator and proxy apply. Its connections share one thread of
   * the JDK, and the listener runs on the client's executor. If a server ends a connection without a
   * close frame immediately after a message, the JDK then does not report a part of these ends, up to a
   * quarter, and a later ping is sent without an error; only a missing pong shows the loss. Event
   * streams of the SDK send pings for this reason.
   *
   * @param client the client to use
   * @return a new transport
   * @throws IllegalArgumentException if the client is null or follows redirects, which could send the
   *     access token to another server
   */
  public static JdkWebSocketTransport using(HttpClient client) {
    return new JdkWebSocketTransport(new SuppliedJdkClient(JdkTransport.requireSafe(client)));
  }

  /**
   * {@inheritDoc}
   *
   * <p>The future fails with {@link IllegalStateException} if this transport is closed.
   */
  @Override
  public CompletableFuture<WebSocketConnection> connect(
      WebSocketRequest request, WebSocketListener listener) {
    JdkTransport.requireNonNull(request, "request");
    JdkTransport.requireNonNull(listener, "listener");
    try {
      HostLookup.await(
          request.uri(), clients::destination, request.deadline(), request.cancelSignal());
      JdkWebSocket connection = new JdkWebSocket(request, listener, clients);
      connection.connect();
      return connection.result();
    } catch (UncheckedIOException e) {
      return CompletableFuture.failedFuture(e.getCause());
    } catch (InterruptedException e) {
      return CompletableFuture.failedFuture(JdkTransport.interrupted(e));
    } catch (IOException | RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /**
   * Closes the transport: ends connections and handshakes with {@link
   * TransportException.Reason#CANCELLED}, and releases sockets and threads. A client that was passed to
   * {@link #using} is not affected.
   */
  @Override
  public void close() {
    clients.close();
  }
}
