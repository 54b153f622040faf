package com.beeper.desktop.integration.events;

import com.beeper.desktop.transport.WebSocketConnection;
import com.beeper.desktop.transport.WebSocketListener;
import com.beeper.desktop.transport.WebSocketRequest;
import com.beeper.desktop.transport.WebSocketTransport;
import com.beeper.desktop.transport.jdk.JdkWebSocketTransport;
import java.util.concurrent.CompletableFuture;

/** A WebSocket transport whose handshakes wait while its gate is shut. */
final class GatedWebSockets implements WebSocketTransport {

  private final WebSocketTransport transport = JdkWebSocketTransport.create();
  private volatile CompletableFuture<Void> gate = CompletableFuture.completedFuture(null);

  void shut() {
    gate = new CompletableFuture<>();
  }

  void open() {
    gate.complete(null);
  }

  @Override
  public CompletableFuture<WebSocketConnection> connect(
      WebSocketRequest request, WebSocketListener listener) {
    return gate.thenCompose(opened -> transport.connect(request, listener));
  }

  @Override
  public void close() {
    transport.close();
  }
}
