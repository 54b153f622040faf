package com.beeper.desktop.tck.websocket;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.WebSocketConnection;
import com.beeper.desktop.transport.WebSocketListener;
import com.beeper.desktop.transport.WebSocketRequest;
import com.beeper.desktop.transport.WebSocketTransport;
import com.beeper.desktop.transport.support.ExchangeRegistry;
import java.net.Socket;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket transport on blocking sockets, with faults to choose from. Without faults it passes the
 * TCK.
 */
final class SocketWebSocketTransport implements WebSocketTransport {

  private final TransportSettings settings;
  private final Set<WebSocketFault> faults;
  private final boolean singlePings;
  private final ExchangeRegistry connections = new ExchangeRegistry();
  private final AtomicReference<@Nullable String> cookies = new AtomicReference<>();
  private final Queue<Socket> left = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  SocketWebSocketTransport(
      TransportSettings settings, boolean singlePings, Set<WebSocketFault> faults) {
    this.settings = settings;
    this.singlePings = singlePings;
    this.faults = faults;
  }

  @Override
  public CompletableFuture<WebSocketConnection> connect(
      WebSocketRequest request, WebSocketListener listener) {
    try {
      if (!has(WebSocketFault.OPENS_CONNECTIONS_AFTER_CLOSE)) {
        connections.requireOpen();
      }
      if (!has(WebSocketFault.IGNORES_EARLY_SIGNALS)) {
        request.cancelSignal().throwIfCancelled();
      }
      SocketWebSocket connection = new SocketWebSocket(request, listener, this);
      connection.start();
      return connection.result();
    } catch (TransportException | IllegalStateException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  boolean has(WebSocketFault fault) {
    return faults.contains(fault);
  }

  TransportSettings settings() {
    return settings;
  }

  boolean singlePings() {
    return singlePings;
  }

  ExchangeRegistry connections() {
    return connections;
  }

  AtomicReference<@Nullable String> cookies() {
    return cookies;
  }

  /** Leaves a socket open. Without a reference to it, the garbage collector would close it. */
  void leave(Socket socket) {
    left.add(socket);
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
    connections.close();
  }
}
