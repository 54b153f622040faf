package com.beeper.desktop.tck.websocket;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.beeper.desktop.tck.internal.ReceivedRequest;
import com.beeper.desktop.tck.internal.ScriptedServer;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A server that accepts every handshake, and leaves the connections to the test. */
final class WebSocketServer implements AutoCloseable {

  private final ScriptedServer server;
  private final BlockingQueue<ServerPeer> accepted;
  private final List<ServerPeer> peers;
  private final List<ReceivedRequest> tunnels;
  private final long patienceMillis;

  private WebSocketServer(
      ScriptedServer server,
      BlockingQueue<ServerPeer> accepted,
      List<ServerPeer> peers,
      List<ReceivedRequest> tunnels,
      long patienceMillis) {
    this.server = server;
    this.accepted = accepted;
    this.peers = peers;
    this.tunnels = tunnels;
    this.patienceMillis = patienceMillis;
  }

  /**
   * Starts a server.
   *
   * @param tls the TLS context; null for plain ws
   * @param wantsCertificate whether clients must send a certificate
   * @param proxy whether it is a proxy that also acts as the server inside the tunnel
   */
  static WebSocketServer start(
      @Nullable SSLContext tls, boolean wantsCertificate, boolean proxy, long patienceMillis)
      throws IOException {
    BlockingQueue<ServerPeer> accepted = new LinkedBlockingQueue<>();
    List<ServerPeer> peers = new CopyOnWriteArrayList<>();
    List<ReceivedRequest> tunnels = new CopyOnWriteArrayList<>();
    ScriptedServer.Script script = (connection, number) -> {
      if (proxy) {
        tunnels.add(Objects.requireNonNull(connection.readHead()));
        connection.send("HTTP/1.1 200 Go\r\n\r\n");
      }
      if (tls != null) {
        connection.startTls(tls, wantsCertificate);
      }
      ServerPeer peer = ServerPeer.receive(connection, patienceMillis);
      peers.add(peer);
      peer.send(peer.acceptance());
      accepted.add(peer);
      peer.awaitRelease();
    };
    ScriptedServer server = tls != null && !proxy
        ? ScriptedServer.runningInPlaceOfTls(script)
        : ScriptedServer.running(script);
    return new WebSocketServer(server, accepted, peers, tunnels, patienceMillis);
  }

  /** Returns the URI of a target. */
  URI uri(String target) {
    return server.webSocketUri(target);
  }

  /** Returns the server below, for its port and counters. */
  ScriptedServer below() {
    return server;
  }

  /** Returns the requests to open a tunnel. */
  List<ReceivedRequest> tunnels() {
    return tunnels;
  }

  /** Returns the next accepted connection. */
  ServerPeer peer() throws InterruptedException {
    ServerPeer peer = accepted.poll(patienceMillis, TimeUnit.MILLISECONDS);
    assertNotNull(peer, "no connection was accepted");
    return peer;
  }

  /** Returns the number of handshakes that have been received. */
  int handshakes() {
    return peers.size();
  }

  @Override
  public void close() throws IOException {
    peers.forEach(ServerPeer::release);
    server.close();
  }
}
