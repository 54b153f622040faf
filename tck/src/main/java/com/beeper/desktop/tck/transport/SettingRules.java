package com.beeper.desktop.tck.transport;

import static com.beeper.desktop.tck.internal.ScriptedServer.response;
import static com.beeper.desktop.tck.transport.RequestFactory.bytes;
import static com.beeper.desktop.tck.transport.RequestFactory.request;
import static com.beeper.desktop.tck.transport.TransportAssertions.assertConnections;
import static com.beeper.desktop.tck.transport.TransportAssertions.assertMentions;
import static com.beeper.desktop.tck.transport.TransportUnderTest.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.tck.internal.ScriptedServer;
import com.beeper.desktop.tck.internal.SilentPort;
import com.beeper.desktop.transport.ProxySettings;
import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.TransportSettings;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/** Rules for the other settings of a transport, and for its provider. */
abstract class SettingRules {

  /** The system property that selects a transport by name. */
  private static final String CHOICE = "beeper.desktop.transport";

  private final TransportTck tck;
  private final TransportUnderTest transport;

  SettingRules(TransportTck tck) {
    this.tck = tck;
    this.transport = tck.transport;
  }

  @Test
  void failsWhenConnectExceedsTimeout() throws Exception {
    transport.use(transport
        .settings(TransportCapability.CONNECT_TIMEOUT)
        .connectTimeout(Duration.ofMillis(200))
        .build());
    try (SilentPort port = SilentPort.open()) {
      TransportException failure =
          transport.failure(request("POST", port.uri("http"), b -> b.body(bytes("x"))));

      assertEquals(Delivery.NOT_SENT, failure.delivery());
      assertEquals(Reason.TIMEOUT, failure.reason());
      assertMentions(failure, port.uri("http").getAuthority());
    }
  }

  @Test
  void ignoresConnectTimeoutAfterConnect() throws Exception {
    transport.use(transport
        .settings(TransportCapability.CONNECT_TIMEOUT)
        .connectTimeout(Duration.ofMillis(200))
        .build());
    CountDownLatch never = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.responding(request -> {
      assertFalse(never.await(500, TimeUnit.MILLISECONDS));
      return response(200, "", "late");
    })) {
      assertEquals("late", text(transport.exchange(request("GET", server.uri("/")))));
    }
  }

  @Test
  void limitsConnections() throws Exception {
    transport.use(transport
        .settings(TransportCapability.MAX_CONNECTIONS)
        .maxConnections(2)
        .build());
    CountDownLatch two = new CountDownLatch(2);
    CountDownLatch three = new CountDownLatch(3);
    CountDownLatch go = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.responding(request -> {
      two.countDown();
      three.countDown();
      transport.await(go);
      return response(200, "", request.target());
    })) {
      List<Future<TransportResponse>> running = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        running.add(transport.begin(request("GET", server.uri("/" + i))));
      }
      transport.await(two);
      assertFalse(three.await(200, TimeUnit.MILLISECONDS), "a third connection");
      go.countDown();
      for (int i = 0; i < 6; i++) {
        assertEquals("/" + i, text(transport.end(running.get(i))));
      }
      assertConnections(2, "connections to the server", server);
    }
  }

  @Test
  void limitsConnectionsAcrossServers() throws Exception {
    transport.use(transport
        .settings(TransportCapability.MAX_CONNECTIONS)
        .maxConnections(1)
        .build());
    CountDownLatch received = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch other = new CountDownLatch(1);
    try (ScriptedServer first = ScriptedServer.responding(request -> {
          received.countDown();
          transport.await(go);
          return response(200, "", "first");
        });
        ScriptedServer second = ScriptedServer.running((connection, number) -> {
          other.countDown();
          connection.respondAll(request -> response(200, "", "second"));
        })) {
      Future<TransportResponse> atFirst = transport.begin(request("GET", first.uri("/")));
      transport.await(received);
      Future<TransportResponse> atSecond = transport.begin(request("GET", second.uri("/")));
      assertFalse(
          other.await(200, TimeUnit.MILLISECONDS),
          "expected 1 connection in all, but the transport opened one to each of 2 servers");
      go.countDown();
      assertEquals("first", text(transport.end(atFirst)));
      assertEquals("second", text(transport.end(atSecond)));
    }
  }

  @Test
  void replacesConnectionAfterMaxIdleTime() throws Exception {
    transport.use(transport
        .settings(TransportCapability.MAX_IDLE_TIME)
        .maxIdleTime(Duration.ofMillis(300))
        .build());
    CountDownLatch never = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.responding(request -> response(200, "", "ok"))) {
      transport.exchange(request("GET", server.uri("/")));
      assertFalse(never.await(600, TimeUnit.MILLISECONDS));
      transport.exchange(request("GET", server.uri("/")));

      assertConnections(2, "connections to the server", server);
    }
  }

  @Test
  void reusesConnectionWithinMaxIdleTime() throws Exception {
    transport.use(transport
        .settings(TransportCapability.MAX_IDLE_TIME)
        .maxIdleTime(Duration.ofDays(1))
        .build());
    try (ScriptedServer server = ScriptedServer.responding(request -> response(200, "", "ok"))) {
      transport.exchange(request("GET", server.uri("/")));
      transport.exchange(request("GET", server.uri("/")));

      assertConnections(1, "connection to the server", server);
    }
  }

  @Test
  void ignoresMaxIdleTimeDuringExchange() throws Exception {
    transport.use(transport
        .settings(TransportCapability.MAX_IDLE_TIME)
        .maxIdleTime(Duration.ofMillis(300))
        .build());
    CountDownLatch never = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.responding(request -> {
      assertFalse(never.await(600, TimeUnit.MILLISECONDS));
      return response(200, "", "late");
    })) {
      assertEquals("late", text(transport.exchange(request("GET", server.uri("/")))));
    }
  }

  @Test
  void connectsFromLocalAddress() throws Exception {
    transport.assumeCan(TransportCapability.LOCAL_ADDRESS);
    try (ScriptedServer server = ScriptedServer.responding(request -> response(200, "", "ok"))) {
      // Some systems have only one loopback address; no system has an address of RFC 5737.
      InetAddress second = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
      if (ScriptedServer.canBind(second)) {
        transport.use(transport
            .settings(TransportCapability.LOCAL_ADDRESS)
            .localAddress(second)
            .build());
        transport.exchange(request("GET", server.uri("/")));
        assertEquals(List.of(second), server.clients());
      }
      transport.use(transport
          .settings(TransportCapability.LOCAL_ADDRESS)
          .localAddress(InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1}))
          .build());
      TransportException failure = transport.failure(request("POST", server.uri("/not-from-here")));
      assertEquals(Delivery.NOT_SENT, failure.delivery());
      assertEquals(Reason.CONNECTION, failure.reason());
    }
  }

  /** The effect of the settings is tested by the other rules. */
  @Test
  void isDiscoveredAndRejectsUndeclaredSettings() throws Exception {
    TransportProvider provider = tck.provider();
    if (provider == null) {
      abort("the transport has no provider");
      return;
    }
    assertTrue(provider.name().matches("[a-z0-9-]+"), () -> "name " + provider.name());
    for (TransportCapability capability : TransportCapability.values()) {
      BeeperDesktop.Builder builder = BeeperDesktop.builder()
          .anonymous()
          .baseUrl(URI.create("http://127.0.0.1:1"))
          .codec(noCodec())
          .transportSettings(settings -> set(settings, capability));
      if (provider.capabilities().contains(capability)) {
        withOnly(provider, loader -> builder.classLoader(loader).build().close());
      } else {
        ConfigurationException failure = assertThrows(
            ConfigurationException.class,
            () ->
                withOnly(provider, loader -> builder.classLoader(loader).build().close()));
        assertMentions(failure, provider.name());
        assertMentions(failure, capability.setting());
      }
    }
  }

  private static void set(TransportSettings.Builder settings, TransportCapability capability) {
    try {
      switch (capability) {
        case CONNECT_TIMEOUT -> settings.connectTimeout(Duration.ofSeconds(1));
        case PROXY -> settings.proxy(ProxySettings.none());
        case PROXY_AUTHENTICATION ->
          settings.proxy(ProxySettings.of("127.0.0.1", 1).withCredentials("user", "pass"));
        case SSL_CONTEXT -> settings.sslContext(SSLContext.getDefault());
        case MAX_CONNECTIONS -> settings.maxConnections(1);
        case MAX_IDLE_TIME -> settings.maxIdleTime(Duration.ofSeconds(1));
        case LOCAL_ADDRESS -> settings.localAddress(InetAddress.getLoopbackAddress());
      }
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Codec noCodec() {
    return (Codec) Proxy.newProxyInstance(
        Codec.class.getClassLoader(), new Class<?>[] {Codec.class}, (codec, method, arguments) -> {
          throw new UnsupportedOperationException("no JSON here");
        });
  }

  /** Runs an action with a class loader that discovers the provider, which is selected by name. */
  private static void withOnly(TransportProvider provider, ActionWithLoader action)
      throws Exception {
    Path folder = Files.createTempDirectory("transport-tck");
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Path file = services.resolve(TransportProvider.class.getName());
    Files.writeString(file, provider.getClass().getName());
    String before = System.setProperty(CHOICE, provider.name());
    try (URLClassLoader loader = new URLClassLoader(
        new URL[] {folder.toUri().toURL()}, provider.getClass().getClassLoader())) {
      action.run(loader);
    } finally {
      if (before == null) {
        System.clearProperty(CHOICE);
      } else {
        System.setProperty(CHOICE, before);
      }
      Files.delete(file);
      Files.delete(services);
      Files.delete(folder.resolve("META-INF"));
      Files.delete(folder);
    }
  }

  /** An action that may fail. */
  @FunctionalInterface
  private interface ActionWithLoader {
    void run(ClassLoader loader) throws Exception;
  }
}
