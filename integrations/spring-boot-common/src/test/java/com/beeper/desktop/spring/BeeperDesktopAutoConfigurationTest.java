package com.beeper.desktop.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.CallAttempt;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.Interceptor;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonWriter;
import com.beeper.desktop.oauth.FileTokenStore;
import com.beeper.desktop.oauth.OAuthToken;
import com.beeper.desktop.oauth.TokenStore;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.jdk.JdkTransport;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.annotation.Order;
import org.springframework.core.type.AnnotationMetadata;

/** The client that is configured by properties and beans. */
class BeeperDesktopAutoConfigurationTest {

  private static FakeBeeperDesktop server;

  @BeforeAll
  static void start() {
    server = FakeBeeperDesktop.start();
    server.chat("Family").message("Ada", "hi");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void callsServerOfProperties() {
    Contexts.connectedTo(server)
        .withPropertyValues("beeper.desktop.headers.X-Team=blue")
        .run(context -> {
          BeeperDesktop client = context.getBean(BeeperDesktop.class);

          assertThat(client.chats().list().items())
              .extracting(chat -> chat.title())
              .contains("Family");
        });
  }

  @Test
  void closesClientWithContext() {
    List<BeeperDesktop> clients = new ArrayList<>();
    Contexts.connectedTo(server).run(context -> clients.add(context.getBean(BeeperDesktop.class)));

    assertThatThrownBy(() -> clients.get(0).chats().list())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void bindsNamesOfEnvironmentVariables() {
    Contexts.bare()
        .withPropertyValues(
            "beeper.desktop.BASE_URL=" + server.baseUrl(),
            "beeper.desktop.accessToken=" + server.accessToken())
        .run(context -> assertThat(
                context.getBean(BeeperDesktop.class).chats().list().items())
            .isNotEmpty());
  }

  @Test
  void usesVariableOfSdkWithoutPropertyForToken() {
    Contexts.bare()
        .withPropertyValues(
            "beeper.desktop.base-url=" + server.baseUrl(),
            "BEEPER_ACCESS_TOKEN=" + server.accessToken(),
            "beeper.desktop.access-token=")
        .run(context -> assertThat(
                context.getBean(BeeperDesktop.class).chats().list().items())
            .isNotEmpty());
  }

  /** Returns what the application prints when it does not start. */
  private static FailureAnalysis analyze(AssertableApplicationContext context) {
    Throwable failure = Objects.requireNonNull(context.getStartupFailure());
    return Objects.requireNonNull(new ConfigurationFailureAnalyzer().analyze(failure));
  }

  @Test
  void explainsMissingToken() {
    Contexts.bare().run(context -> {
      FailureAnalysis analysis = analyze(context);

      assertThat(analysis.getDescription())
          .isEqualTo("There is no access token for Beeper Desktop.");
      assertThat(analysis.getAction())
          .contains(
              "beeper.desktop.access-token", "BEEPER_ACCESS_TOKEN", "TokenStore", "anonymous");
    });
  }

  @Test
  void explainsInsecureUrl() {
    Contexts.bare()
        .withPropertyValues(
            "beeper.desktop.base-url=http://desk.example.com", "beeper.desktop.access-token=secret")
        .run(context -> {
          FailureAnalysis analysis = analyze(context);

          assertThat(analysis.getDescription()).contains("desk.example.com");
          assertThat(analysis.getAction()).contains("beeper.desktop.allow-insecure");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "timeout, 0s",
    "call-timeout, -1s",
    "max-retries, -1",
    "max-async-calls, 0",
    "max-response-size, 0B",
    "events.queue-size, 0",
    "health.interval, 0s",
    "health.max-wait, -1s",
    "proxy.host, proxy.example.com",
    "proxy.username, ada"
  })
  void refusesInvalidProperty(String name, String value) {
    Contexts.connectedTo(server)
        .withPropertyValues("beeper.desktop." + name + "=" + value)
        .run(context -> assertThat(context)
            .getFailure()
            .rootCause()
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("beeper.desktop." + name));
  }

  @Test
  void refusesTokenBesideTokenStore() {
    Contexts.connectedTo(server)
        .withPropertyValues("beeper.desktop.token-store.application-name=example")
        .run(context -> assertThat(context)
            .getFailure()
            .rootCause()
            .hasMessageContaining("token-store.application-name")
            .hasMessageNotContaining(server.accessToken()));
  }

  @Test
  void keepsSecretsOutOfPropertiesText() {
    Contexts.connectedTo(server)
        .withPropertyValues(
            "beeper.desktop.proxy.host=proxy.example.com",
            "beeper.desktop.proxy.port=8080",
            "beeper.desktop.proxy.username=ada",
            "beeper.desktop.proxy.password=secret-of-proxy")
        .run(context -> {
          BeeperDesktopProperties properties = context.getBean(BeeperDesktopProperties.class);

          assertThat(properties.toString() + properties.proxy())
              .doesNotContain(server.accessToken())
              .doesNotContain("secret-of-proxy");
        });
  }

  @Test
  void usesTokenStoreBeanWithoutToken() {
    Contexts.bare()
        .withPropertyValues("beeper.desktop.base-url=" + server.baseUrl())
        .withBean(TokenStore.class, () -> new FixedTokenStore(server.accessToken()))
        .run(context -> assertThat(
                context.getBean(BeeperDesktop.class).chats().list().items())
            .isNotEmpty());
  }

  @Test
  void usesFolderOfTokenStore(@TempDir Path folder) {
    FileTokenStore.inFolder(folder)
        .save(server.baseUrl(), OAuthToken.builder(server.accessToken()).build());

    Contexts.bare()
        .withPropertyValues(
            "beeper.desktop.base-url=" + server.baseUrl(),
            "beeper.desktop.token-store.folder=" + folder)
        .run(context -> assertThat(
                context.getBean(BeeperDesktop.class).chats().list().items())
            .isNotEmpty());
  }

  @Test
  void startsWithoutTokenIfAnonymous() {
    Contexts.bare()
        .withPropertyValues(
            "beeper.desktop.base-url=" + server.baseUrl(), "beeper.desktop.anonymous=true")
        .run(context -> assertThat(
                context.getBean(BeeperDesktop.class).info().retrieve().app().version())
            .isNotEmpty());
  }

  @Test
  void prefersConnectionDetails() {
    Contexts.bare()
        .withPropertyValues(
            "beeper.desktop.base-url=http://127.0.0.1:1", "beeper.desktop.access-token=other")
        .withBean(BeeperDesktopConnectionDetails.class, () -> new BeeperDesktopConnectionDetails() {
          @Override
          public URI baseUrl() {
            return server.baseUrl();
          }

          @Override
          public String accessToken() {
            return server.accessToken();
          }
        })
        .run(context -> assertThat(
                context.getBean(BeeperDesktop.class).chats().list().items())
            .isNotEmpty());
  }

  @Test
  void leavesClientOfApplication() {
    try (BeeperDesktop own = BeeperDesktop.builder().accessToken("own").build()) {
      Contexts.bare()
          .withBean("own", BeeperDesktop.class, () -> own)
          .run(context -> assertThat(context.getBean(BeeperDesktop.class)).isSameAs(own));
    }
  }

  @Test
  void leavesTransportAndCodecOfApplication() {
    try (JdkTransport transport = JdkTransport.create()) {
      Codec codec = new UnusableCodec();
      Contexts.connectedTo(server)
          .withBean("own", Transport.class, () -> transport)
          .withBean("ownCodec", Codec.class, () -> codec)
          .run(context -> {
            assertThat(context.getBean(Transport.class)).isSameAs(transport);
            BeeperDesktop client = context.getBean(BeeperDesktop.class);
            assertThatThrownBy(() -> client.chats().list())
                .hasStackTraceContaining("unusable codec");
          });
    }
  }

  /** Proves that the bean is used. */
  private static final class UnusableCodec implements Codec {
    @Override
    public JsonReader reader(byte[] json, int offset, int length) {
      throw new IllegalStateException("unusable codec");
    }

    @Override
    public JsonWriter writer(OutputStream out) {
      throw new IllegalStateException("unusable codec");
    }

    @Override
    public Object read(byte[] json, int offset, int length, Type type) {
      throw new IllegalStateException("unusable codec");
    }

    @Override
    public void write(Object value, Type type, OutputStream out) {
      throw new IllegalStateException("unusable codec");
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Ordered {
    final List<String> order = new CopyOnWriteArrayList<>();

    @Bean
    @Order(2)
    BeeperDesktopCustomizer second() {
      return builder -> order.add("second customizer");
    }

    @Bean
    @Order(1)
    BeeperDesktopCustomizer first() {
      return builder -> order.add("first customizer");
    }

    @Bean
    Interceptor interceptor() {
      return new Interceptor() {
        @Override
        public void onCall(CallAttempt attempt) {
          order.add(attempt.operationId());
        }
      };
    }
  }

  @Test
  void appliesCustomizersInOrderAndInterceptors() {
    Contexts.connectedTo(server).withUserConfiguration(Ordered.class).run(context -> {
      context.getBean(BeeperDesktop.class).chats().list();

      assertThat(context.getBean(Ordered.class).order)
          .containsExactly("first customizer", "second customizer", "chats.list");
    });
  }

  @Test
  void buildsFurtherClientsWithSameSettings() {
    Contexts.connectedTo(server).run(context -> {
      try (BeeperDesktop second =
          context.getBean(BeeperDesktop.Builder.class).maxRetries(0).build()) {
        assertThat(second).isNotSameAs(context.getBean(BeeperDesktop.class));
        assertThat(second.chats().list().items()).isNotEmpty();
      }
    });
  }

  /** The pooled client of an application, which counts its requests. */
  @Configuration(proxyBeanMethods = false)
  static class Pooled {
    final AtomicInteger requests = new AtomicInteger();

    @Bean
    CloseableHttpClient httpClient() {
      return HttpClients.custom()
          .disableAutomaticRetries()
          .disableCookieManagement()
          .addRequestInterceptorFirst((request, entity, context) -> requests.incrementAndGet())
          .build();
    }
  }

  @Test
  void reusesHttpClientOfApplication() {
    Contexts.connectedTo(server).withUserConfiguration(Pooled.class).run(context -> {
      context.getBean(BeeperDesktop.class).chats().list();

      assertThat(context.getBean(Pooled.class).requests).hasValue(1);
    });
  }

  @Test
  void leavesHttpClientOfApplicationIfConfigured() {
    Contexts.connectedTo(server)
        .withUserConfiguration(Pooled.class)
        .withPropertyValues("beeper.desktop.reuse-http-client=false")
        .run(context -> {
          context.getBean(BeeperDesktop.class).chats().list();

          assertThat(context.getBean(Pooled.class).requests).hasValue(0);
        });
  }

  @Test
  void usesTransportOfPropertyBesideHttpClientOfApplication() {
    Contexts.connectedTo(server)
        .withUserConfiguration(Pooled.class)
        .withPropertyValues("beeper.desktop.transport=jdk")
        .run(context -> {
          context.getBean(BeeperDesktop.class).chats().list();

          assertThat(context.getBean(Pooled.class).requests).hasValue(0);
        });
  }

  @ParameterizedTest
  @CsvSource({"jdk, maxConnections", "other, No transport named \"other\" was found"})
  void namesTransportOfPropertyThatDoesNotFit(String name, String message) {
    Contexts.connectedTo(server)
        .withPropertyValues("beeper.desktop.transport=" + name, "beeper.desktop.max-connections=5")
        .run(context ->
            assertThat(context).getFailure().rootCause().hasMessageContainingAll(name, message));
  }

  @Test
  void explainsSettingThatHttpClientOfApplicationCannotReceive() {
    Contexts.connectedTo(server)
        .withUserConfiguration(Pooled.class)
        .withPropertyValues("beeper.desktop.connect-timeout=2s")
        .run(context -> {
          FailureAnalysis analysis = analyze(context);

          assertThat(analysis.getDescription())
              .contains("beeper.desktop.connect-timeout", "beeper.desktop.reuse-http-client=false");
        });
  }

  @Test
  void sendsRequestsThroughProxy() throws IOException {
    List<String> requested = new CopyOnWriteArrayList<>();
    HttpServer proxy =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    proxy.createContext("/", exchange -> {
      requested.add(exchange.getRequestURI().toString());
      byte[] json = "{}".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, json.length);
      exchange.getResponseBody().write(json);
      exchange.close();
    });
    proxy.start();
    try {
      Contexts.bare()
          .withPropertyValues(
              "beeper.desktop.access-token=token",
              "beeper.desktop.allow-insecure=true",
              "beeper.desktop.base-url=http://desk.example.com",
              "beeper.desktop.proxy.host=127.0.0.1",
              "beeper.desktop.proxy.port=" + proxy.getAddress().getPort())
          .run(context -> context.getBean(BeeperDesktop.class).info().retrieve());
    } finally {
      proxy.stop(0);
    }
    assertThat(requested).containsExactly("http://desk.example.com/v1/info");
  }

  /** A server whose certificate is in the key store of the tests; the password is no secret. */
  private static HttpsServer secureServer() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in =
        BeeperDesktopAutoConfigurationTest.class.getResourceAsStream("localhost.p12")) {
      store.load(in, "password".toCharArray());
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, "password".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    HttpsServer secure =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    secure.setHttpsConfigurator(new HttpsConfigurator(context));
    secure.createContext("/", exchange -> {
      byte[] json = "{}".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, json.length);
      exchange.getResponseBody().write(json);
      exchange.close();
    });
    secure.start();
    return secure;
  }

  @Test
  void trustsCertificatesOfSslBundleOnly() throws Exception {
    HttpsServer secure = secureServer();
    try {
      ApplicationContextRunner contexts = Contexts.bare()
          .withPropertyValues(
              "beeper.desktop.access-token=token",
              "beeper.desktop.max-retries=0",
              "beeper.desktop.base-url=https://localhost:" + secure.getAddress().getPort(),
              "spring.ssl.bundle.jks.desk.truststore.location=classpath:com/beeper/desktop/spring/localhost.p12",
              "spring.ssl.bundle.jks.desk.truststore.password=password",
              "spring.ssl.bundle.jks.desk.truststore.type=PKCS12");

      contexts
          .withPropertyValues("beeper.desktop.ssl.bundle=desk")
          .run(context ->
              assertThat(context.getBean(BeeperDesktop.class).info().retrieve()).isNotNull());
      contexts.run(context -> {
        BeeperDesktop client = context.getBean(BeeperDesktop.class);
        assertThatThrownBy(() -> client.info().retrieve()).isInstanceOf(ConnectionException.class);
      });
    } finally {
      secure.stop(0);
    }
  }

  /** Reads the auto-configurations by their names, as an application does, so that annotations may be missing. */
  @Configuration(proxyBeanMethods = false)
  @Import(OwnAutoConfigurations.class)
  static class ApplicationOfNames {}

  /** The names of the auto-configurations of the starter. */
  static class OwnAutoConfigurations implements ImportSelector {
    @Override
    public String[] selectImports(AnnotationMetadata importing) {
      return Contexts.names().toArray(String[]::new);
    }
  }

  @Test
  void startsWithoutOptionalLibraries() {
    new ApplicationContextRunner()
        .withUserConfiguration(ApplicationOfNames.class)
        .withPropertyValues(
            "beeper.desktop.base-url=" + server.baseUrl(),
            "beeper.desktop.access-token=" + server.accessToken())
        .withClassLoader(new FilteredClassLoader(
            "org.apache.hc",
            "com.beeper.desktop.transport.apache",
            "com.beeper.desktop.testkit",
            "org.springframework.boot.actuate",
            "org.springframework.boot.health",
            "org.springframework.boot.jackson",
            "org.springframework.boot.autoconfigure.jackson"))
        .run(context -> assertThat(
                context.getBean(BeeperDesktop.class).chats().list().items())
            .isNotEmpty());
  }

  @Test
  void requiresSslBundleOfProperty() {
    Contexts.connectedTo(server)
        .withPropertyValues("beeper.desktop.ssl.bundle=desk")
        .run(
            context -> assertThat(context).getFailure().rootCause().hasMessageContaining("'desk'"));
  }

  @Test
  void observesCallsIfThereIsRegistry() {
    List<String> observed = new CopyOnWriteArrayList<>();
    ObservationRegistry registry = ObservationRegistry.create();
    registry.observationConfig().observationHandler(new ObservationHandler<Observation.Context>() {
      @Override
      public void onStop(Observation.Context context) {
        observed.add(context.getName());
      }

      @Override
      public boolean supportsContext(Observation.Context context) {
        return true;
      }
    });

    Contexts.connectedTo(server)
        .withBean(ObservationRegistry.class, () -> registry)
        .run(context -> context.getBean(BeeperDesktop.class).chats().list());

    assertThat(observed).containsExactly("beeper.client.requests", "beeper.client.calls");
  }

  @Test
  void observesNothingWithoutRegistry() {
    Contexts.connectedTo(server)
        .run(context -> assertThat(context).doesNotHaveBean(Interceptor.class));
  }

  /** A store that always has the same token. */
  private record FixedTokenStore(String token) implements TokenStore {
    @Override
    public @Nullable OAuthToken load(URI baseUrl) {
      return OAuthToken.builder(token).build();
    }

    @Override
    public void save(URI baseUrl, OAuthToken token) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void delete(URI baseUrl) {
      throw new UnsupportedOperationException();
    }
  }
}
