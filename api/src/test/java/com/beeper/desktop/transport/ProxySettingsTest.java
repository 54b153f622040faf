package com.beeper.desktop.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxySettingsTest {

  private static final URI FAR = URI.create("https://desk.example.com/v1");

  private final ProxySelector before = ProxySelector.getDefault();

  @AfterEach
  void restore() {
    ProxySelector.setDefault(before);
  }

  private static List<Proxy> select(ProxySettings settings, URI uri) {
    return settings.selector().select(uri);
  }

  @Test
  void usesFixedProxyForAllHosts() {
    InetSocketAddress address = (InetSocketAddress)
        select(ProxySettings.of("proxy.example.com", 8080), FAR).get(0).address();

    assertThat(address.getHostString()).isEqualTo("proxy.example.com");
    assertThat(address.getPort()).isEqualTo(8080);
    assertThat(address.isUnresolved()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:23373",
        "http://LocalHost",
        "https://127.0.0.1:1",
        "http://127.1.2.3",
        "http://[::1]:23373",
        "http://[0:0:0:0:0:0:0:1]",
      })
  void usesNoProxyWhenHostIsLoopback(String uri) {
    ProxySelector.setDefault(ProxySelector.of(new InetSocketAddress(8080)));
    for (ProxySettings settings :
        List.of(ProxySettings.of("proxy.example.com", 8080), ProxySettings.system())) {
      assertThat(select(settings, URI.create(uri))).containsExactly(Proxy.NO_PROXY);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost.example.com",
        "http://beeper.localhost",
        "http://evil.LOCALHOST:23373",
        "http://127.0.0.1.example.com",
        "http://127.example",
        "http://10.0.0.1",
        "http://[::2]",
      })
  void usesProxyWhenHostOnlyResemblesLoopback(String uri) {
    assertThat(select(ProxySettings.of("proxy.example.com", 8080), URI.create(uri)))
        .doesNotContain(Proxy.NO_PROXY);
  }

  @Test
  void consultsSelectorOfJvmEachTime() {
    ProxySettings system = ProxySettings.system();
    ProxySelector.setDefault(ProxySelector.of(new InetSocketAddress(1)));
    assertThat(select(system, FAR)).hasSize(1).doesNotContain(Proxy.NO_PROXY);

    ProxySelector.setDefault(ProxySelector.of(null));
    assertThat(select(system, FAR)).containsExactly(Proxy.NO_PROXY);

    ProxySelector.setDefault(null);
    assertThat(select(system, FAR)).containsExactly(Proxy.NO_PROXY);
  }

  /** A selector that returns a list. */
  private static ProxySelector listing(List<SocketAddress> failed, Proxy... proxies) {
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI uri) {
        return List.of(proxies);
      }

      @Override
      public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        failed.add(address);
      }
    };
  }

  @Test
  void skipsSocksProxies() {
    SocketAddress address = InetSocketAddress.createUnresolved("proxy.example.com", 1080);
    Proxy socks = new Proxy(Proxy.Type.SOCKS, address);
    Proxy http = new Proxy(Proxy.Type.HTTP, address);

    ProxySelector.setDefault(listing(new ArrayList<>(), socks, http));
    assertThat(select(ProxySettings.system(), FAR)).containsExactly(http);

    ProxySelector.setDefault(listing(new ArrayList<>(), socks, Proxy.NO_PROXY, http));
    assertThat(select(ProxySettings.system(), FAR)).containsExactly(Proxy.NO_PROXY);
  }

  @Test
  void reportsFailedProxyToSelectorOfJvm() {
    List<SocketAddress> failed = new ArrayList<>();
    ProxySelector.setDefault(listing(failed));
    SocketAddress address = InetSocketAddress.createUnresolved("proxy.example.com", 1080);

    ProxySettings.none().selector().connectFailed(FAR, address, new IOException());
    assertThat(failed).isEmpty();
    ProxySettings.system().selector().connectFailed(FAR, address, new IOException());
    assertThat(failed).containsExactly(address);
  }

  @Test
  void usesNoProxyWhenProxyIsNone() {
    ProxySelector.setDefault(ProxySelector.of(new InetSocketAddress(1)));

    assertThat(select(ProxySettings.none(), FAR)).containsExactly(Proxy.NO_PROXY);
  }

  @Test
  void encodesCredentialsAsBasicInUtf8() {
    ProxySettings settings = ProxySettings.of("p", 1);

    assertThat(settings.authorization()).isNull();
    assertThat(settings.withCredentials("Aladdin", "open sesame").authorization())
        .isEqualTo("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    assertThat(settings.withCredentials("u", "p:ä").authorization()).isEqualTo("Basic dTpwOsOk");
  }

  @Test
  @SuppressWarnings("NullAway") // callers without a null checker
  void rejectsInvalidArguments() {
    ProxySettings settings = ProxySettings.of("p", 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProxySettings.of(null, 1))
        .withMessage("host must not be null");
    assertThatIllegalArgumentException().isThrownBy(() -> ProxySettings.of(" ", 1));
    assertThatIllegalArgumentException().isThrownBy(() -> ProxySettings.of("p", 0));
    assertThatIllegalArgumentException().isThrownBy(() -> ProxySettings.of("p", 65_536));
    assertThatIllegalArgumentException().isThrownBy(() -> settings.withCredentials("a:b", "c"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.withCredentials("a", "s3cret\r\n"))
        .withMessageNotContaining("s3cret");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProxySettings.none().withCredentials("a", "b"));
  }

  @Test
  void hidesPasswordInToString() {
    assertThat(ProxySettings.of("p", 1)).hasToString("p:1");
    assertThat(ProxySettings.of("p", 1).withCredentials("user", "s3cret"))
        .hasToString("p:1 as user");
    assertThat(ProxySettings.system()).hasToString("system");
    assertThat(ProxySettings.none()).hasToString("none");
  }
}
