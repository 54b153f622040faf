package com.beeper.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.internal.client.TestCodec;
import com.beeper.desktop.internal.client.TestTransport;
import com.beeper.desktop.transport.ProxySettings;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.TransportSettings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuilderTest {

  private final Map<String, String> environment = new HashMap<>();
  private final TestTransport transport = TestTransport.responding(200, "x");

  private BeeperDesktop.Builder builder() {
    return new BeeperDesktop.Builder(environment::get).transport(transport).codec(new TestCodec());
  }

  private void call(BeeperDesktop.Builder builder) {
    try (BeeperDesktop client = builder.build()) {
      client.http().get("/").send();
    }
  }

  private String authorization() {
    return Objects.requireNonNullElse(transport.request().headers().first("Authorization"), "none");
  }

  @Test
  void usesTrimmedEnvironmentVariables() {
    environment.put("BEEPER_ACCESS_TOKEN", " from-env\n");
    environment.put("BEEPER_BASE_URL", " http://127.0.0.1:4/x/ ");

    call(builder());

    assertThat(authorization()).isEqualTo("Bearer from-env");
    assertThat(transport.request().uri()).hasToString("http://127.0.0.1:4/x/");
  }

  @Test
  void sendsHeadersOfEnvironmentUnlessBuilderSetsThem() {
    environment.put("BEEPER_ACCESS_TOKEN", "t");
    environment.put("BEEPER_CUSTOM_HEADERS", "X-One: 1\r\n\nX-Two:2: 3\n");

    call(builder().header("x-one", "given"));

    assertThat(transport.request().headers().all("X-One")).containsExactly("given");
    assertThat(transport.request().headers().first("X-Two")).isEqualTo("2: 3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Ok: 1\nsecret",
        "\nAuthorization: secret",
        "\nX-Bad: secret\u0007x",
        "\n: secret"
      })
  void namesInvalidHeaderLineWithoutItsValue(String lines) {
    environment.put("BEEPER_ACCESS_TOKEN", "t");
    environment.put("BEEPER_CUSTOM_HEADERS", lines);

    assertThatThrownBy(() -> builder().build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("BEEPER_CUSTOM_HEADERS: line ")
        .hasMessageNotContaining("secret");
  }

  @Test
  void prefersBuilderToEnvironment() {
    environment.put("BEEPER_ACCESS_TOKEN", "not a token");
    environment.put("BEEPER_BASE_URL", "not a URL");

    call(builder().accessToken("given").baseUrl(URI.create("http://localhost:5")));
    assertThat(authorization()).isEqualTo("Bearer given");
    assertThat(transport.request().uri()).hasToString("http://localhost:5/");

    call(builder().accessToken(() -> "supplied").baseUrl(URI.create("http://localhost:5")));
    assertThat(authorization()).isEqualTo("Bearer supplied");

    call(builder().anonymous().baseUrl(URI.create("http://localhost:5")));
    assertThat(authorization()).isEqualTo("none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void treatsEmptyVariablesAsMissing(String empty) {
    environment.put("BEEPER_ACCESS_TOKEN", empty);
    environment.put("BEEPER_BASE_URL", empty);

    assertThatThrownBy(() -> builder().build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll("BEEPER_ACCESS_TOKEN", "accessToken(…)", "anonymous()");

    call(builder().accessToken("t"));
    assertThat(transport.request().uri()).hasToString("http://localhost:23373/");
  }

  @Test
  void namesSourceOfInvalidValue() {
    environment.put("BEEPER_ACCESS_TOKEN", "s3cret token");
    assertThatThrownBy(() -> builder().build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("BEEPER_ACCESS_TOKEN ")
        .hasMessageNotContaining("s3cret");
    assertThatThrownBy(() -> builder().accessToken("s3cret\n"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("accessToken(…)")
        .hasMessageNotContaining("s3cret");

    environment.put("BEEPER_BASE_URL", "localhost:23373");
    assertThatThrownBy(() -> builder().accessToken("t").build())
        .hasMessageStartingWith("BEEPER_BASE_URL ");
    assertThatThrownBy(() ->
            builder().accessToken("t").baseUrl(URI.create("ftp://localhost")).build())
        .hasMessageStartingWith("baseUrl(…) ");
  }

  @Test
  void refusesPlainHttpToAnotherHostUnlessAllowed() {
    environment.put("BEEPER_BASE_URL", "http://host.docker.internal:23373");

    assertThatThrownBy(() -> builder().accessToken("t").build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("allowInsecure(true)");
    call(builder().accessToken("t").allowInsecure(true));
    assertThat(transport.requests).hasSize(1);
  }

  @Test
  void refusesInvalidSettings() {
    BeeperDesktop.Builder builder = builder();

    assertThatIllegalArgumentException().isThrownBy(() -> builder.timeout(Duration.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.connectTimeout(Duration.ofMillis(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.maxResponseBytes(0));
    for (String name : new String[] {"Authorization", "HOST", "content-length", "Content-Type"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> builder.header(name, "s3cret"))
          .withMessageContaining(name)
          .withMessageNotContaining("s3cret");
    }
    assertThatIllegalArgumentException().isThrownBy(() -> builder.header("X A", "1"));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.header("X-A", "ü"));
  }

  @Test
  void refusesConnectTimeoutWhenTransportIsGiven() {
    assertThatThrownBy(() ->
            builder().accessToken("t").connectTimeout(Duration.ofSeconds(1)).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("connectTimeout(…)");
  }

  @Test
  void refusesTransportSettingsWhenTransportIsGiven() {
    BeeperDesktop.Builder builder =
        builder().accessToken("t").transportSettings(s -> s.maxConnections(3));

    assertThatThrownBy(builder::build)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("maxConnections(…)");
  }

  @Test
  void refusesConflictingSettings() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setEntry(
        "key",
        new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[16], "AES")),
        new KeyStore.PasswordProtection("s3cret".toCharArray()));
    SSLContext context = SSLContext.getDefault();
    BeeperDesktop.Builder builder = builder()
        .accessToken("t")
        .transportSettings(s -> s.trust(store))
        .transportSettings(s -> s.sslContext(context));

    assertThatThrownBy(builder::build)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("trust(…)");
  }

  /** A provider that can be found. */
  public static final class ConfigurableProvider implements TransportProvider {
    static volatile @Nullable TransportSettings settings;

    static TransportSettings settings() {
      return Objects.requireNonNull(settings);
    }

    @Override
    public String name() {
      return "able";
    }

    @Override
    public Set<TransportCapability> capabilities() {
      return Set.of(TransportCapability.CONNECT_TIMEOUT, TransportCapability.PROXY);
    }

    @Override
    public Transport create(TransportSettings given) {
      settings = given;
      return TestTransport.responding(200, "");
    }
  }

  /** A provider that can do nothing special. */
  public static final class FixedProvider implements TransportProvider {
    @Override
    public String name() {
      return "unable";
    }

    @Override
    public Set<TransportCapability> capabilities() {
      return Set.of();
    }

    @Override
    public Transport create(TransportSettings given) {
      return TestTransport.responding(200, "");
    }
  }

  private static ClassLoader finding(Path folder, Class<?> provider) throws Exception {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(TransportProvider.class.getName()), provider.getName());
    return new java.net.URLClassLoader(
        new java.net.URL[] {folder.toUri().toURL()}, BuilderTest.class.getClassLoader());
  }

  @Test
  void passesSupportedSettingsToDiscoveredTransport(@TempDir Path folder) throws Exception {
    BeeperDesktop.Builder builder = new BeeperDesktop.Builder(environment::get)
        .accessToken("t")
        .codec(new TestCodec())
        .classLoader(finding(folder, ConfigurableProvider.class));

    builder.build().close();
    assertThat(ConfigurableProvider.settings().required()).isEmpty();

    builder
        .connectTimeout(Duration.ofSeconds(3))
        .transportSettings(s -> s.proxy(ProxySettings.none()))
        .build()
        .close();
    assertThat(ConfigurableProvider.settings().proxy()).hasToString("none");
    assertThat(ConfigurableProvider.settings().connectTimeout()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void refusesSettingThatTransportDoesNotSupport(@TempDir Path folder) throws Exception {
    BeeperDesktop.Builder builder = new BeeperDesktop.Builder(environment::get)
        .accessToken("t")
        .codec(new TestCodec())
        .classLoader(finding(folder, FixedProvider.class));

    builder.build().close();
    assertThatThrownBy(() -> builder.connectTimeout(Duration.ofSeconds(3)).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll("unable", "connectTimeout");
  }

  @Test
  void namesArtifactsToAddWhenNoBackEndIsFound() {
    assertThatThrownBy(() -> new BeeperDesktop.Builder(environment::get)
            .accessToken("t")
            .codec(new TestCodec())
            .build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("beeper-desktop-transport-jdk");
  }
}
