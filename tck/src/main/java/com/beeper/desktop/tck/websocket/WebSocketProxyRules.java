package com.beeper.desktop.tck.websocket;

import static com.beeper.desktop.tck.websocket.WebSocketTransportUnderTest.assertMentions;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.beeper.desktop.tck.internal.Certificates;
import com.beeper.desktop.tck.internal.JvmProxySelector;
import com.beeper.desktop.tck.internal.ReceivedRequest;
import com.beeper.desktop.tck.internal.RefusingPort;
import com.beeper.desktop.tck.internal.ScriptedServer;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.ProxySettings;
import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.WebSocketRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for proxies. The target host does not exist, so only the proxy can respond. */
abstract class WebSocketProxyRules {

  private static final URI PLAIN_TARGET = URI.create("ws://desktop.invalid/v1/ws");

  private static final URI SECURE_TARGET = URI.create("wss://desktop.invalid/v1/ws");

  private final WebSocketTransportTck tck;
  private final WebSocketTransportUnderTest transport;

  WebSocketProxyRules(WebSocketTransportTck tck) {
    this.tck = tck;
    this.transport = tck.transport;
  }

  @Test
  void tunnelsSecureConnections() throws Exception {
    transport.assumeCan(TransportCapability.PROXY);
    try (WebSocketServer proxy = transport.proxy(Certificates.TRUSTED.server("desktop.invalid"))) {
      transport.use(transport
          .settings(TransportCapability.SSL_CONTEXT)
          .trust(Certificates.TRUSTED.trust())
          .proxy(proxy.below().asProxy())
          .build());
      assertTunnelled(SECURE_TARGET, "desktop.invalid:443", proxy);
    }
  }

  @Test
  void tunnelsPlainConnections() throws Exception {
    assumeTrue(tck.tunnelsPlainConnections(), "the library opens tunnels for TLS only");
    transport.assumeCan(TransportCapability.PROXY);
    try (WebSocketServer proxy = transport.proxy(null)) {
      transport.use(transport
          .settings(TransportCapability.PROXY)
          .proxy(proxy.below().asProxy())
          .build());
      assertTunnelled(PLAIN_TARGET, "desktop.invalid:80", proxy);
    }
  }

  private void assertTunnelled(URI target, String authority, WebSocketServer proxy)
      throws Exception {
    OpenConnection client = transport.connect(WebSocketRequest.builder(target)
        .headers(Headers.builder().add("Authorization", "Bearer s3cret").build())
        .build());
    ServerPeer peer = proxy.peer();
    client.request(1);
    peer.text("inside");
    client.assertNext("text:inside");
    assertEquals("/v1/ws", peer.handshake().target());
    assertEquals(List.of("desktop.invalid"), peer.headers().all("Host"));
    assertEquals(List.of("Bearer s3cret"), peer.headers().all("Authorization"));
    assertEquals(List.of(), peer.headers().all("Proxy-Authorization"));
    ReceivedRequest connect = proxy.tunnels().get(0);
    assertEquals("CONNECT " + authority, connect.method() + " " + connect.target());
    assertEquals(List.of(), connect.headers().all("Authorization"));
    assertEquals(List.of(), connect.headers().all("Proxy-Authorization"));
  }

  @Test
  void sendsCredentialsToProxyOnly() throws Exception {
    transport.assumeCan(TransportCapability.SSL_CONTEXT);
    try (WebSocketServer proxy = transport.proxy(Certificates.TRUSTED.server("desktop.invalid"))) {
      transport.use(transport
          .settings(TransportCapability.PROXY_AUTHENTICATION)
          .trust(Certificates.TRUSTED.trust())
          .proxy(proxy.below().asProxy().withCredentials("user", "pass"))
          .build());
      transport.connect(SECURE_TARGET);

      assertEquals(1, proxy.tunnels().size());
      assertEquals(
          List.of("Basic dXNlcjpwYXNz"),
          proxy.tunnels().get(0).headers().all("Proxy-Authorization"));
      assertEquals(List.of(), proxy.peer().headers().all("Proxy-Authorization"));
    }
  }

  /** A refusal that were returned like a response would let a proxy forge responses of the server. */
  @ParameterizedTest
  @ValueSource(ints = {302, 401, 403, 407, 502})
  void failsWhenProxyRefusesConnection(int status) throws Exception {
    try (ScriptedServer proxy = ScriptedServer.responding(request ->
        ScriptedServer.response(status, "Proxy-Authenticate: Basic realm=x\r\n", "refused"))) {
      transport.use(
          transport.settings(TransportCapability.PROXY).proxy(proxy.asProxy()).build());

      TransportException failure = transport.failure(SECURE_TARGET);

      assertEquals(Delivery.NOT_SENT, failure.delivery());
      assertEquals(Reason.PROXY, failure.reason());
      assertMentions(failure, "proxy");
      assertMentions(failure, "" + status);
      assertEquals("CONNECT", proxy.requests().get(0).method());
    }
  }

  @Test
  void revealsNoCredentialsWhenProxyRejectsThem() throws Exception {
    try (ScriptedServer proxy = ScriptedServer.responding(
        request -> ScriptedServer.response(407, "Proxy-Authenticate: Basic realm=x\r\n", "who?"))) {
      transport.use(transport
          .settings(TransportCapability.PROXY_AUTHENTICATION)
          .proxy(proxy.asProxy().withCredentials("user", "pass"))
          .build());

      TransportException failure = transport.failure(SECURE_TARGET);

      assertEquals(Delivery.NOT_SENT, failure.delivery());
      assertEquals(Reason.PROXY, failure.reason());
      assertMentions(failure, "407");
      for (Throwable t = failure; t != null; t = t.getCause()) {
        String text = t.toString();
        assertFalse(text.contains("pass"), () -> "reveals a secret: " + text);
        assertFalse(text.contains("dXNlcjp"), () -> "reveals a secret: " + text);
      }
      assertEquals(1, proxy.requests().size(), "number of requests to the proxy");
    }
  }

  @Test
  void failsWhenProxySpeaksNoHttp() throws Exception {
    try (ScriptedServer proxy = ScriptedServer.running((connection, number) -> {
      connection.readHead();
      connection.send("SSH-2.0-OpenSSH_9.6\r\n\r\n");
    })) {
      transport.use(
          transport.settings(TransportCapability.PROXY).proxy(proxy.asProxy()).build());

      TransportException failure = transport.failure(SECURE_TARGET);

      if (tck.distinguishesProxyFailures()) {
        assertEquals(Delivery.NOT_SENT, failure.delivery());
        assertEquals(Reason.PROXY, failure.reason());
      } else {
        assertEquals(Delivery.MAYBE, failure.delivery());
        assertEquals(Reason.PROTOCOL, failure.reason());
      }
    }
  }

  @Test
  void reportsProxyThatIsDown() throws Exception {
    try (RefusingPort refusing = RefusingPort.open()) {
      int port = refusing.port();
      transport.use(transport
          .settings(TransportCapability.PROXY)
          .proxy(ProxySettings.of("127.0.0.1", port))
          .build());
      for (URI target : List.of(PLAIN_TARGET, SECURE_TARGET)) {
        TransportException failure = transport.failure(target);

        assertEquals(Delivery.NOT_SENT, failure.delivery());
        assertEquals(Reason.REFUSED, failure.reason());
        assertMentions(failure, "127.0.0.1:" + port);
      }
    }
  }

  /** The default rules of the JVM exclude loopback hosts; this test replaces them. */
  @Test
  void connectsDirectlyToLoopbackHosts() throws Exception {
    transport.assumeCan(TransportCapability.PROXY);
    try (ScriptedServer proxy =
            ScriptedServer.responding(request -> ScriptedServer.response(502, "", "proxy"));
        WebSocketServer server = transport.server()) {
      JvmProxySelector.runWith(proxy, () -> {
        List<TransportSettings> all = new ArrayList<>();
        for (ProxySettings each : List.of(proxy.asProxy(), ProxySettings.system())) {
          all.add(transport.settings(TransportCapability.PROXY).proxy(each).build());
        }
        if (tck.provider() != null) {
          // A client that the application has configured keeps its own proxy settings.
          all.add(TransportSettings.DEFAULTS);
        }
        for (TransportSettings settings : all) {
          transport.use(settings);
          for (String host : List.of("127.0.0.1", "localhost", "LOCALHOST")) {
            transport.connect(URI.create("ws://" + host + ":" + server.below().port() + "/"));
          }
        }
      });
      assertEquals(0, proxy.connections(), "connections to the proxy");
    }
  }

  @Test
  void usesProxyOfTheJvmWhenConfigured() throws Exception {
    transport.assumeCan(TransportCapability.PROXY);
    try (ScriptedServer proxy =
        ScriptedServer.responding(request -> ScriptedServer.response(502, "", "proxy"))) {
      JvmProxySelector.runWith(proxy, () -> {
        transport.use(transport
            .settings(TransportCapability.PROXY)
            .proxy(ProxySettings.system())
            .build());
        assertEquals(Reason.PROXY, transport.failure(SECURE_TARGET).reason());
      });
      assertEquals("CONNECT", proxy.requests().get(0).method());
    }
  }

  @Test
  void usesNoProxyOfTheJvmWhenDisabled() throws Exception {
    transport.assumeCan(TransportCapability.PROXY);
    try (ScriptedServer proxy =
        ScriptedServer.responding(request -> ScriptedServer.response(502, "", "proxy"))) {
      JvmProxySelector.runWith(proxy, () -> {
        transport.use(transport
            .settings(TransportCapability.PROXY)
            .proxy(ProxySettings.none())
            .build());
        assertEquals(Reason.UNKNOWN_HOST, transport.failure(SECURE_TARGET).reason());
      });
      assertEquals(0, proxy.connections(), "connections to the proxy");
    }
  }
}
