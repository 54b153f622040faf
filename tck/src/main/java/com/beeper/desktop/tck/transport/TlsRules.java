package com.beeper.desktop.tck.transport;

import static com.beeper.desktop.tck.internal.ScriptedServer.response;
import static com.beeper.desktop.tck.transport.RequestFactory.bytes;
import static com.beeper.desktop.tck.transport.RequestFactory.request;
import static com.beeper.desktop.tck.transport.TransportAssertions.assertAddsNoHeaders;
import static com.beeper.desktop.tck.transport.TransportAssertions.assertConnections;
import static com.beeper.desktop.tck.transport.TransportAssertions.assertMentions;
import static com.beeper.desktop.tck.transport.TransportUnderTest.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.beeper.desktop.tck.internal.Certificates;
import com.beeper.desktop.tck.internal.ScriptedServer;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for connections over TLS. */
abstract class TlsRules {

  private final TransportUnderTest transport;

  TlsRules(TransportTck tck) {
    this.transport = tck.transport;
  }

  /** The server responds in plain text, because not every library distinguishes a reset here. */
  @Test
  void reportsNotSentWhenHandshakeFails() throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.respondAll(request -> response(200, "", ""));
      connection.send("HTTP/1.1 400 This is no HTTP\r\nContent-Length: 0\r\n\r\n");
      connection.awaitEnd();
    })) {
      URI uri = URI.create("https://" + server.uri("/").getAuthority() + "/");

      TransportException failure =
          transport.failure(request("POST", uri, b -> b.body(bytes("secret"))));

      assertEquals(List.of(), server.requests());
      assertEquals(Delivery.NOT_SENT, failure.delivery());
      assertEquals(Reason.TLS, failure.reason());
    }
  }

  @Test
  void rejectsCertificateOfUnknownIssuer() throws Exception {
    try (ScriptedServer server = ScriptedServer.responding(
        Certificates.TRUSTED.server("127.0.0.1"), false, request -> response(200, "", ""))) {
      assertRejectsCertificate(server);
    }
  }

  @Test
  void sendsRequestsOverTls() throws Exception {
    transport.use(transport
        .settings(TransportCapability.SSL_CONTEXT)
        .trust(Certificates.TRUSTED.trust())
        .build());
    try (ScriptedServer server = ScriptedServer.responding(
        Certificates.TRUSTED.server("127.0.0.1"), false, request -> response(200, "", "secret"))) {
      for (int i = 0; i < 3; i++) {
        String body = "body" + "x".repeat(i);
        TransportResponse response = transport.exchange(
            request("POST", server.uri("/private?a=b"), b -> b.body(bytes(body))));

        assertEquals("secret", text(response));
        assertArrayEquals(
            body.getBytes(StandardCharsets.US_ASCII), server.requests().get(i).body());
        assertEquals("/private?a=b", server.requests().get(i).target());
        assertAddsNoHeaders(Headers.empty(), server.requests().get(i));
      }
      assertConnections(1, "connection to the server", server);
    }
  }

  @Test
  void rejectsExpiredCertificate() throws Exception {
    transport.use(transport
        .settings(TransportCapability.SSL_CONTEXT)
        .trust(Certificates.TRUSTED.trust())
        .build());
    SSLContext expired = Certificates.TRUSTED.server(
        Certificates.TRUSTED.identity("127.0.0.1", Duration.ofDays(-1)));
    try (ScriptedServer server =
        ScriptedServer.responding(expired, false, request -> response(200, "", ""))) {
      assertRejectsCertificate(server);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"elsewhere.test", "127.0.0.2"})
  void rejectsCertificateOfOtherHost(String other) throws Exception {
    transport.use(transport
        .settings(TransportCapability.SSL_CONTEXT)
        .trust(Certificates.TRUSTED.trust())
        .build());
    try (ScriptedServer server = ScriptedServer.responding(
        Certificates.TRUSTED.server(other), false, request -> response(200, "", ""))) {
      assertRejectsCertificate(server);
    }
  }

  private void assertRejectsCertificate(ScriptedServer server) {
    TransportException failure =
        transport.failure(request("POST", server.uri("/"), b -> b.body(bytes("secret"))));

    assertEquals(Delivery.NOT_SENT, failure.delivery());
    assertEquals(Reason.TLS, failure.reason());
    assertMentions(failure, server.uri("/").getAuthority());
    assertEquals(List.of(), server.requests());
  }

  @Test
  void sendsClientCertificate() throws Exception {
    KeyStore identity = Certificates.TRUSTED.identity("client.test", Duration.ofDays(1));
    transport.use(transport
        .settings(TransportCapability.SSL_CONTEXT)
        .trust(Certificates.TRUSTED.trust())
        .clientCertificate(identity, Certificates.PASSWORD)
        .build());
    try (ScriptedServer server = ScriptedServer.responding(
        Certificates.TRUSTED.server("127.0.0.1"), true, request -> response(200, "", "known"))) {
      assertEquals("known", text(transport.exchange(request("GET", server.uri("/")))));
    }
  }

  /** A library may keep the connections of different users apart, but here there is one. */
  @Test
  void reusesConnectionWithClientCertificate() throws Exception {
    transport.use(transport
        .settings(TransportCapability.SSL_CONTEXT)
        .trust(Certificates.TRUSTED.trust())
        .clientCertificate(
            Certificates.TRUSTED.identity("client.test", Duration.ofDays(1)), Certificates.PASSWORD)
        .build());
    try (ScriptedServer server = ScriptedServer.responding(
        Certificates.TRUSTED.server("127.0.0.1"), true, request -> response(200, "", "known"))) {
      for (int i = 0; i < 3; i++) {
        assertEquals("known", text(transport.exchange(request("GET", server.uri("/")))));
      }

      assertConnections(1, "connection to the server", server);
    }
  }

  @Test
  void failsWhenRequiredClientCertificateIsMissing() throws Exception {
    transport.use(transport
        .settings(TransportCapability.SSL_CONTEXT)
        .trust(Certificates.TRUSTED.trust())
        .build());
    try (ScriptedServer server = ScriptedServer.responding(
        Certificates.TRUSTED.server("127.0.0.1"), true, request -> response(200, "", "unknown"))) {
      // With TLS 1.3 the alert arrives only after the request may have been sent.
      TransportException failure =
          transport.failure(request("POST", server.uri("/"), b -> b.body(bytes("x"))));

      assertTrue(
          Set.of(Reason.CONNECTION, Reason.TLS).contains(failure.reason()),
          () -> "reason " + failure.reason());
      assertEquals(List.of(), server.requests());
    }
  }
}
