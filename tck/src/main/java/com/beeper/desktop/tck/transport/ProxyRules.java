package com.beeper.desktop.tck.transport;

import static com.beeper.desktop.tck.internal.ScriptedServer.response;
import static com.beeper.desktop.tck.transport.RequestFactory.bytes;
import static com.beeper.desktop.tck.transport.RequestFactory.request;
import static com.beeper.desktop.tck.transport.RequestFactory.stream;
import static com.beeper.desktop.tck.transport.RequestFactory.unknownLength;
import static com.beeper.desktop.tck.transport.TransportAssertions.assertAddsNoHeaders;
import static com.beeper.desktop.tck.transport.TransportAssertions.assertConnections;
import static com.beeper.desktop.tck.transport.TransportAssertions.assertMentions;
import static com.beeper.desktop.tck.transport.TransportAssertions.causes;
import static com.beeper.desktop.tck.transport.TransportAssertions.onlyRequest;
import static com.beeper.desktop.tck.transport.TransportUnderTest.text;
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
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.TransportSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for proxies. The target host does not exist, so only the proxy can respond. */
abstract class ProxyRules {

  private static final String PLAIN_TARGET = "http://desktop.invalid";

  private static final String SECURE_TARGET = "https://desktop.invalid";

  private final TransportTck tck;
  private final TransportUnderTest transport;

  ProxyRules(TransportTck tck) {
    this.tck = tck;
    this.transport = tck.transport;
  }

  @Test
  void sendsRequestsThroughProxy() throws Exception {
    try (ScriptedServer proxy =
        ScriptedServer.responding(request -> response(200, "", request.target()))) {
      transport.use(
          transport.settings(TransportCapability.PROXY).proxy(proxy.asProxy()).build());
      for (int i = 0; i < 2; i++) {
        TransportResponse response = transport.exchange(
            request("POST", URI.create(PLAIN_TARGET + "/a%2Fb?c=d"), b -> b.body(bytes("x"))));

        assertEquals(PLAIN_TARGET + "/a%2Fb?c=d", text(response));
        ReceivedRequest received = proxy.requests().get(i);
        assertEquals(List.of("desktop.invalid"), received.headers().all("Host"));
        assertAddsNoHeaders(Headers.builder().add("Proxy-Connection", "").build(), received);
      }
      assertConnections(1, "connection to the proxy", proxy);
    }
  }

  @Test
  void tunnelsTlsThroughProxy() throws Exception {
    transport.assumeCan(TransportCapability.PROXY);
    List<ReceivedRequest> connects = new CopyOnWriteArrayList<>();
    try (ScriptedServer proxy = tunnel(connects, request -> response(200, "", "inside"))) {
      transport.use(transport
          .settings(TransportCapability.SSL_CONTEXT)
          .trust(Certificates.TRUSTED.trust())
          .proxy(proxy.asProxy())
          .build());
      for (int i = 0; i < 2; i++) {
        TransportResponse response = transport.exchange(request(
            "POST",
            URI.create(SECURE_TARGET + "/private"),
            b -> b.headers(
                    Headers.builder().add("Authorization", "Bearer s3cret").build())
                .body(bytes("x"))));

        assertEquals("inside", text(response));
        ReceivedRequest received = proxy.requests().get(i);
        assertEquals("/private", received.target());
        assertEquals(List.of("desktop.invalid"), received.headers().all("Host"));
        assertEquals(List.of(), received.headers().all("Proxy-Authorization"));
      }
      assertConnections(1, "tunnel through the proxy", proxy);
      ReceivedRequest connect = connects.get(0);
      assertEquals("CONNECT desktop.invalid:443", connect.method() + " " + connect.target());
      assertEquals(List.of(), connect.headers().all("Authorization"));
      assertEquals(List.of(), connect.headers().all("Proxy-Authorization"));
    }
  }

  @Test
  void rejectsCertificateOfOtherHostInTunnel() throws Exception {
    transport.assumeCan(TransportCapability.PROXY);
    try (ScriptedServer proxy = ScriptedServer.running((connection, number) -> {
      connection.readHead();
      connection.send("HTTP/1.1 200 Go\r\n\r\n");
      connection.startTls(Certificates.TRUSTED.server("127.0.0.1"), false);
      connection.respondAll(request -> response(200, "", ""));
    })) {
      transport.use(transport
          .settings(TransportCapability.SSL_CONTEXT)
          .trust(Certificates.TRUSTED.trust())
          .proxy(proxy.asProxy())
          .build());

      TransportException failure =
          transport.failure(request("POST", URI.create(SECURE_TARGET + "/")));

      assertEquals(Delivery.NOT_SENT, failure.delivery());
      assertEquals(Reason.TLS, failure.reason());
      assertEquals(List.of(), proxy.requests());
    }
  }

  /** The response to CONNECT does not turn a new connection into a reused one. */
  @Test
  void sendsRequestOnceInNewTunnel() throws Exception {
    transport.assumeCan(TransportCapability.PROXY);
    try (ScriptedServer proxy = ScriptedServer.running((connection, number) -> {
      connection.readHead();
      connection.send("HTTP/1.1 200 Go\r\n\r\n");
      connection.startTls(Certificates.TRUSTED.server("desktop.invalid"), false);
      connection.read();
    })) {
      transport.use(transport
          .settings(TransportCapability.SSL_CONTEXT)
          .trust(Certificates.TRUSTED.trust())
          .proxy(proxy.asProxy())
          .build());

      TransportException failure =
          transport.failure(request("GET", URI.create(SECURE_TARGET + "/")));

      assertEquals(Delivery.MAYBE, failure.delivery());
      transport.assertSentOnce(true, proxy);
    }
  }

  /** The default rules of the JVM exclude loopback hosts; this test replaces them. */
  @Test
  void bypassesProxyForLoopbackHosts() throws Exception {
    transport.assumeCan(TransportCapability.PROXY);
    try (ScriptedServer proxy = ScriptedServer.responding(request -> response(200, "", "proxy"));
        ScriptedServer server = ScriptedServer.responding(request -> response(200, "", "direct"))) {
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
            URI uri = URI.create("http://" + host + ":" + server.port() + "/");
            assertEquals("direct", text(transport.exchange(request("GET", uri))));
          }
        }
      });
      assertConnections(0, "connections to the proxy", proxy);
    }
  }

  @Test
  void usesSystemProxyWhenConfigured() throws Exception {
    transport.assumeCan(TransportCapability.PROXY);
    try (ScriptedServer proxy = ScriptedServer.responding(request -> response(200, "", "proxy"))) {
      JvmProxySelector.runWith(proxy, () -> {
        transport.use(transport
            .settings(TransportCapability.PROXY)
            .proxy(ProxySettings.system())
            .build());
        assertEquals(
            "proxy", text(transport.exchange(request("GET", URI.create(PLAIN_TARGET + "/")))));
      });
    }
  }

  @Test
  void usesNoProxyWhenDisabled() throws Exception {
    transport.assumeCan(TransportCapability.PROXY);
    try (ScriptedServer proxy = ScriptedServer.responding(request -> response(200, "", "proxy"))) {
      JvmProxySelector.runWith(proxy, () -> {
        transport.use(transport
            .settings(TransportCapability.PROXY)
            .proxy(ProxySettings.none())
            .build());
        TransportException failure =
            transport.failure(request("GET", URI.create(PLAIN_TARGET + "/")));
        assertEquals(Delivery.NOT_SENT, failure.delivery());
      });
      assertConnections(0, "connections to the proxy", proxy);
    }
  }

  @Test
  void reportsNotSentWhenProxyIsDown() throws Exception {
    try (RefusingPort refusing = RefusingPort.open()) {
      int port = refusing.port();
      transport.use(transport
          .settings(TransportCapability.PROXY)
          .proxy(ProxySettings.of("127.0.0.1", port))
          .build());
      for (String target : List.of(PLAIN_TARGET, SECURE_TARGET)) {
        TransportException failure =
            transport.failure(request("POST", URI.create(target + "/"), b -> b.body(bytes("x"))));

        assertEquals(Delivery.NOT_SENT, failure.delivery());
        assertEquals(Reason.REFUSED, failure.reason());
        assertMentions(failure, "127.0.0.1:" + port);
      }
    }
  }

  /** A refusal that were returned like a response would let a proxy forge responses of the server. */
  @ParameterizedTest
  @ValueSource(ints = {302, 403, 407, 502})
  void failsWhenProxyRefusesTunnel(int status) throws Exception {
    try (ScriptedServer proxy = ScriptedServer.responding(
        request -> response(status, "Proxy-Authenticate: Basic realm=x\r\n", "refused"))) {
      transport.use(
          transport.settings(TransportCapability.PROXY).proxy(proxy.asProxy()).build());

      TransportException failure = transport.failure(
          request("POST", URI.create(SECURE_TARGET + "/"), b -> b.body(bytes("x"))));

      assertEquals(Delivery.NOT_SENT, failure.delivery());
      assertEquals(Reason.PROXY, failure.reason());
      assertMentions(failure, "proxy");
      assertMentions(failure, "" + status);
      assertEquals("CONNECT", onlyRequest(proxy).method());
    }
  }

  @Test
  void failsWhenProxyRespondsWithoutHttp() throws Exception {
    try (ScriptedServer proxy = ScriptedServer.running((connection, number) -> {
      connection.readHead();
      connection.send("SSH-2.0-OpenSSH_9.6\r\n\r\n");
    })) {
      transport.use(
          transport.settings(TransportCapability.PROXY).proxy(proxy.asProxy()).build());

      TransportException failure =
          transport.failure(request("POST", URI.create(SECURE_TARGET + "/")));

      assertEquals(Delivery.NOT_SENT, failure.delivery());
      assertEquals(Reason.PROXY, failure.reason());
      assertEquals(List.of(), proxy.requests());
    }
  }

  @Test
  void sendsCredentialsToProxy() throws Exception {
    try (ScriptedServer proxy =
            ScriptedServer.responding(request -> response(200, "", "accepted"));
        ScriptedServer server = ScriptedServer.responding(request -> response(200, "", "direct"))) {
      transport.use(transport
          .settings(TransportCapability.PROXY_AUTHENTICATION)
          .proxy(proxy.asProxy().withCredentials("us\u00e9r", "pa:ss"))
          .build());
      // The body can be read only once, so there is no second attempt after a challenge.
      TransportResponse response = transport.exchange(request(
          "POST",
          URI.create(PLAIN_TARGET + "/"),
          b -> b.body(unknownLength(stream(new byte[] {1, 2})))));

      assertEquals("accepted", text(response));
      assertEquals(
          List.of("Basic dXPDqXI6cGE6c3M="),
          onlyRequest(proxy).headers().all("Proxy-Authorization"));
      assertEquals(2, onlyRequest(proxy).body().length);

      transport.exchange(request("GET", server.uri("/")));
      assertEquals(List.of(), onlyRequest(server).headers().all("Proxy-Authorization"));
    }
  }

  @Test
  void sendsCredentialsForTunnel() throws Exception {
    transport.assumeCan(TransportCapability.SSL_CONTEXT);
    List<ReceivedRequest> connects = new CopyOnWriteArrayList<>();
    try (ScriptedServer proxy = tunnel(connects, request -> response(200, "", "inside"))) {
      transport.use(transport
          .settings(TransportCapability.PROXY_AUTHENTICATION)
          .trust(Certificates.TRUSTED.trust())
          .proxy(proxy.asProxy().withCredentials("user", "pass"))
          .build());

      assertEquals(
          "inside", text(transport.exchange(request("GET", URI.create(SECURE_TARGET + "/")))));

      assertEquals(1, connects.size());
      assertEquals(
          List.of("Basic dXNlcjpwYXNz"), connects.get(0).headers().all("Proxy-Authorization"));
      assertEquals(List.of(), onlyRequest(proxy).headers().all("Proxy-Authorization"));
    }
  }

  @Test
  void reportsRejectedProxyCredentials() throws Exception {
    try (ScriptedServer proxy = ScriptedServer.responding(
        request -> response(407, "Proxy-Authenticate: Basic realm=x\r\n", "who?"))) {
      transport.use(transport
          .settings(TransportCapability.PROXY_AUTHENTICATION)
          .proxy(proxy.asProxy().withCredentials("user", "pass"))
          .build());

      TransportResponse plain = transport.exchange(request("GET", URI.create(PLAIN_TARGET + "/")));
      assertEquals(407, plain.status());
      assertEquals("who?", text(plain));
      assertEquals(1, proxy.requests().size());

      TransportException failure =
          transport.failure(request("GET", URI.create(SECURE_TARGET + "/")));
      assertEquals(Delivery.NOT_SENT, failure.delivery());
      assertEquals(Reason.PROXY, failure.reason());
      assertMentions(failure, "407");
      for (Throwable cause : causes(failure)) {
        assertFalse(String.valueOf(cause).contains("pass"), () -> "reveals a secret: " + cause);
        assertFalse(String.valueOf(cause).contains("dXNlcjp"), () -> "reveals a secret: " + cause);
      }
      assertEquals(2, proxy.requests().size());
    }
  }

  /** Starts a proxy that also acts as the server inside the tunnel. */
  private static ScriptedServer tunnel(
      List<ReceivedRequest> connects, ScriptedServer.Responder responder) throws IOException {
    return ScriptedServer.running((connection, number) -> {
      connects.add(Objects.requireNonNull(connection.readHead()));
      connection.send("HTTP/1.1 200 Go\r\n\r\n");
      connection.startTls(Certificates.TRUSTED.server("desktop.invalid"), false);
      connection.respondAll(responder);
    });
  }

  /**
   * The JVM's settings name a SOCKS proxy, which blocking sockets use by default. It would
   * receive the access token, also for a loopback host. An application decides for its own client.
   */
  @Test
  void ignoresSocksProxyOfTheJvm() throws Exception {
    assumeTrue(tck.ownsItsClient(), "the client belongs to the application");
    try (ScriptedServer socks = ScriptedServer.running((connection, number) -> {});
        ScriptedServer server = ScriptedServer.responding(request -> response(200, "", "direct"))) {
      JvmProxySelector.runWith(selector(uri -> socksProxy(socks)), () -> {
        assertEquals("direct", text(transport.exchange(request("GET", server.uri("/")))));
      });
      assertConnections(0, "connections to the SOCKS proxy", socks);
    }
  }

  @Test
  void failsWhenProxySelectorOfTheJvmFails() throws Exception {
    transport.assumeCan(TransportCapability.PROXY);
    ProxySelector failing = selector(uri -> {
      throw new IllegalStateException("the selector failed");
    });
    JvmProxySelector.runWith(failing, () -> {
      transport.use(transport
          .settings(TransportCapability.PROXY)
          .proxy(ProxySettings.system())
          .build());
      TransportException failure = transport.failure(
          request("POST", URI.create(PLAIN_TARGET + "/"), b -> b.body(bytes("x"))));

      assertEquals(Delivery.NOT_SENT, failure.delivery());
      assertEquals(Reason.PROXY, failure.reason());
    });
  }

  private static Proxy socksProxy(ScriptedServer socks) {
    return new Proxy(
        Proxy.Type.SOCKS, new InetSocketAddress(InetAddress.getLoopbackAddress(), socks.port()));
  }

  private static ProxySelector selector(Function<URI, Proxy> choice) {
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI uri) {
        return List.of(choice.apply(uri));
      }

      @Override
      public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
    };
  }
}
