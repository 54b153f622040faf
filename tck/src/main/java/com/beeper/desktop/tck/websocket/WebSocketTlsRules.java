package com.beeper.desktop.tck.websocket;

import static com.beeper.desktop.tck.websocket.WebSocketTransportUnderTest.assertMentions;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.beeper.desktop.tck.internal.Certificates;
import com.beeper.desktop.tck.internal.ScriptedServer;
import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import java.net.URI;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for connections over TLS. */
abstract class WebSocketTlsRules {

  private final WebSocketTransportUnderTest transport;

  WebSocketTlsRules(WebSocketTransportTck tck) {
    this.transport = tck.transport;
  }

  private void trustIssuer() throws Exception {
    transport.use(transport
        .settings(TransportCapability.SSL_CONTEXT)
        .trust(Certificates.TRUSTED.trust())
        .build());
  }

  @Test
  void opensConnectionOverTls() throws Exception {
    trustIssuer();
    try (WebSocketServer server =
        transport.secureServer(Certificates.TRUSTED.server("127.0.0.1"), false)) {
      OpenConnection client = transport.connect(server.uri("/private?a=b"));
      ServerPeer peer = server.peer();
      client.request(Long.MAX_VALUE);
      peer.text("x".repeat(100_000));
      peer.text("secret");
      client.assertNext("text:" + "x".repeat(100_000), "text:secret");
      transport.end(client.connection().sendText("reply"));
      assertEquals("reply", peer.read(ReceivedFrame.TEXT).text());
      assertEquals("/private?a=b", peer.handshake().target());
      peer.close(1000, "");
      client.assertNext("close:1000:");
    }
  }

  @Test
  void refusesCertificateOfUnknownIssuer() throws Exception {
    try (WebSocketServer server =
        transport.secureServer(Certificates.TRUSTED.server("127.0.0.1"), false)) {
      assertRefuses(server);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"elsewhere.test", "127.0.0.2"})
  void refusesCertificateOfOtherHost(String other) throws Exception {
    trustIssuer();
    try (WebSocketServer server =
        transport.secureServer(Certificates.TRUSTED.server(other), false)) {
      assertRefuses(server);
    }
  }

  private void assertRefuses(WebSocketServer server) {
    TransportException failure = transport.failure(server.uri("/"));

    assertEquals(Delivery.NOT_SENT, failure.delivery());
    assertEquals(Reason.TLS, failure.reason());
    assertMentions(failure, server.uri("/").getAuthority());
    assertEquals(0, server.handshakes());
  }

  @Test
  void failsWhenServerSpeaksNoTls() throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.respondAll(request -> ScriptedServer.response(200, "", ""));
      connection.send("HTTP/1.1 400 This is no HTTP\r\nContent-Length: 0\r\n\r\n");
      connection.awaitEnd();
    })) {
      TransportException failure =
          transport.failure(URI.create("wss://" + server.uri("/").getAuthority() + "/"));

      assertEquals(Delivery.NOT_SENT, failure.delivery());
      assertEquals(Reason.TLS, failure.reason());
      assertEquals(List.of(), server.requests());
    }
  }

  @Test
  void sendsCertificateOfClient() throws Exception {
    KeyStore identity = Certificates.TRUSTED.identity("client.test", Duration.ofDays(1));
    transport.use(transport
        .settings(TransportCapability.SSL_CONTEXT)
        .trust(Certificates.TRUSTED.trust())
        .clientCertificate(identity, Certificates.PASSWORD)
        .build());
    try (WebSocketServer server =
        transport.secureServer(Certificates.TRUSTED.server("127.0.0.1"), true)) {
      transport.connect(server.uri("/"));
      assertEquals(1, server.handshakes());
    }
  }
}
