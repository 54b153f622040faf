package com.beeper.desktop.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.ConfigurationException;
import java.net.InetAddress;
import java.security.KeyStore;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

class TransportSettingsTest {

  private static TransportSettings all() throws Exception {
    return TransportSettings.builder()
        .connectTimeout(Duration.ofSeconds(1))
        .proxy(ProxySettings.of("proxy", 8080).withCredentials("user", "s3cret"))
        .sslContext(SSLContext.getDefault())
        .maxConnections(2)
        .maxIdleTime(Duration.ofSeconds(3))
        .localAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))
        .build();
  }

  @Test
  void hasNoDefaults() {
    TransportSettings none = TransportSettings.DEFAULTS;

    assertThat(none.required()).isEmpty();
    assertThat(none).hasToString("TransportSettings[]");
    assertThat(none.connectTimeout()).isNull();
    assertThat(none.proxy()).isNull();
    assertThat(none.sslContext()).isNull();
    assertThat(none.maxConnections()).isNull();
    assertThat(none.maxIdleTime()).isNull();
    assertThat(none.localAddress()).isNull();
  }

  @Test
  void keepsEachSettingAndRequiresItsCapability() throws Exception {
    TransportSettings all = all();

    assertThat(all.connectTimeout()).isEqualTo(Duration.ofSeconds(1));
    assertThat(all.sslContext()).isSameAs(SSLContext.getDefault());
    assertThat(all.maxConnections()).isEqualTo(2);
    assertThat(all.maxIdleTime()).isEqualTo(Duration.ofSeconds(3));
    assertThat(all.localAddress()).isEqualTo(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    assertThat(all.required()).isEqualTo(EnumSet.allOf(TransportCapability.class));
    assertThat(
            TransportSettings.builder().proxy(ProxySettings.of("p", 1)).build().required())
        .containsExactly(TransportCapability.PROXY);
  }

  @Test
  void hidesSecretsInToString() throws Exception {
    assertThat(all())
        .hasToString("TransportSettings[connectTimeout=PT1S, proxy=proxy:8080 as user,"
            + " sslContext=given, maxConnections=2, maxIdleTime=PT3S, localAddress=127.0.0.1]");
  }

  @Test
  void namesUnsupportedSettings() throws Exception {
    TransportSettings all = all();

    assertThatCode(() -> all.requireSupport("x", EnumSet.allOf(TransportCapability.class)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> all.requireSupport(
            "slim", Set.of(TransportCapability.PROXY, TransportCapability.CONNECT_TIMEOUT)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("The transport slim cannot apply the setting proxy with credentials,"
            + " sslContext, maxConnections, maxIdleTime, localAddress.");
  }

  private static KeyStore empty() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  @Test
  void createsContextFromKeysAndTrust() throws Exception {
    KeyStore store = empty();
    char[] password = "s3cret".toCharArray();
    store.setEntry(
        "key",
        new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[16], "AES")),
        new KeyStore.PasswordProtection(password));

    assertThat(TransportSettings.builder()
            .clientCertificate(store, password)
            .build()
            .sslContext())
        .isNotNull();
    assertThat(TransportSettings.builder().trust(store).build().sslContext()).isNotNull();
    SSLContext given = SSLContext.getDefault();
    assertThatThrownBy(
            () -> TransportSettings.builder().trust(store).sslContext(given).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("sslContext(…)");
  }

  @Test
  void hidesPasswordWhenKeyCannotBeRead() throws Exception {
    KeyStore notLoaded = KeyStore.getInstance("PKCS12");

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> TransportSettings.builder().clientCertificate(notLoaded, "s3cret".toCharArray()))
        .withMessageNotContaining("s3cret");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TransportSettings.builder().trust(notLoaded));
    KeyStore empty = empty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TransportSettings.builder().clientCertificate(empty, new char[0]))
        .withMessageContaining("must have the key");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TransportSettings.builder().trust(empty))
        .withMessageContaining("at least one trusted issuer");
  }

  @Test
  @SuppressWarnings("NullAway") // callers without a null checker
  void rejectsInvalidArguments() {
    TransportSettings.Builder builder = TransportSettings.builder();

    assertThatIllegalArgumentException().isThrownBy(() -> builder.connectTimeout(Duration.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.maxIdleTime(Duration.ofMillis(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.maxConnections(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.connectTimeout(null))
        .withMessage("connectTimeout must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.proxy(null))
        .withMessage("proxy must not be null");
  }
}
