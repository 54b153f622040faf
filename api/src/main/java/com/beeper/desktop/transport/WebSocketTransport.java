package com.beeper.desktop.transport;

import java.util.concurrent.CompletableFuture;

/**
 * Opens WebSocket connections (RFC 6455).
 *
 * <p>A WebSocket transport does not reconnect, follow redirects, keep cookies, respond to
 * authentication challenges or read JSON; the client implements what is needed for all transports. It
 * offers neither a sub-protocol nor an extension, and adds no header to the handshake except {@code
 * Host}, {@code User-Agent} (if the request has none) and those of RFC 6455, section 4.1. The path
 * and the query of the URI are sent unchanged.
 *
 * <p>A connection through an HTTP proxy uses a tunnel ({@code CONNECT}) with both schemes. A proxy
 * that refuses the tunnel is a failure with {@link TransportException.Reason#PROXY} and {@link
 * TransportException.Delivery#NOT_SENT}, whatever its status, because its response must not pass for
 * that of the server. A loopback host is never reached through a proxy; see {@link ProxySettings}.
 *
 * <pre>{@code
 * WebSocketRequest request = WebSocketRequest.builder(URI.create("ws://localhost:23373/v1/ws"))
 *     .headers(Headers.builder().add("Authorization", "Bearer " + token).build())
 *     .build();
 * transport.connect(request, listener).thenAccept(connection -> connection.request(1));
 * }</pre>
 *
 * <p>WebSocket transports are thread-safe and independent of {@link Transport}: any of them works
 * beside any transport. They are discovered with {@link WebSocketTransportProvider} or passed to the
 * client's builder.
 */
public interface WebSocketTransport extends AutoCloseable {

  /**
   * Opens a connection.
   *
   * <p>The handshake ends early when {@link WebSocketRequest#cancelSignal()} fires: the future fails
   * promptly and the connection is closed. It also ends at the {@linkplain
   * WebSocketRequest#deadline() deadline}. Neither has an effect on an open connection. Cancelling
   * the future does not abort the handshake.
   *
   * <p>The future fails with
   *
   * <ul>
   *   <li>{@link WebSocketHandshakeException} if the server responded with another status than 101,
   *       including redirects;
   *   <li>{@link TransportException} if there was no valid response: with {@link
   *       TransportException.Reason#PROTOCOL} also if the response with status 101 does not
   *       accept the handshake (RFC 6455, section 4.1).
   * </ul>
   *
   * <p>It may complete on any thread. The listener is called only after the future has completed
   * with a connection, and never if it has failed.
   *
   * @param request the request
   * @param listener receives the messages and the end of the connection
   * @return a future for the open connection
   * @throws IllegalStateException if the transport is closed; the future may fail with it instead
   */
  CompletableFuture<WebSocketConnection> connect(
      WebSocketRequest request, WebSocketListener listener);

  /**
   * Closes the transport and releases the threads and sockets that it has created: open connections
   * and running handshakes end with {@link TransportException.Reason#CANCELLED}, without a close
   * frame. A library's client that was supplied by the application, and the connections opened with
   * it, are not affected. May be called more than once.
   */
  @Override
  void close();
}
