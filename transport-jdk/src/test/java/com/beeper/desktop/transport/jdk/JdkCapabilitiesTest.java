package com.beeper.desktop.transport.jdk;

import static com.beeper.desktop.transport.TransportCapability.CONNECT_TIMEOUT;
import static com.beeper.desktop.transport.TransportCapability.LOCAL_ADDRESS;
import static com.beeper.desktop.transport.TransportCapability.PROXY;
import static com.beeper.desktop.transport.TransportCapability.PROXY_AUTHENTICATION;
import static com.beeper.desktop.transport.TransportCapability.SSL_CONTEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.transport.TransportSettings;
import org.junit.jupiter.api.Test;

class JdkCapabilitiesTest {

  @Test
  void supportsProxyAuthenticationOnlyWhenBasicIsEnabled() {
    assertThat(JdkCapabilities.of(false, null, null))
        .containsExactlyInAnyOrder(CONNECT_TIMEOUT, PROXY, SSL_CONTEXT);
    assertThat(JdkCapabilities.of(false, "Digest, basic", null))
        .doesNotContain(PROXY_AUTHENTICATION);
    assertThat(JdkCapabilities.of(false, "", "NTLM,BASIC")).doesNotContain(PROXY_AUTHENTICATION);
    assertThat(JdkCapabilities.of(false, "", null)).contains(PROXY_AUTHENTICATION);
    assertThat(JdkCapabilities.of(false, "NTLM", "Digest")).contains(PROXY_AUTHENTICATION);
  }

  @Test
  void supportsLocalAddressFromJdk19() {
    assertThat(JdkCapabilities.of(true, null, null)).contains(LOCAL_ADDRESS);
    assertThat(JdkCapabilities.here().contains(LOCAL_ADDRESS))
        .isEqualTo(Runtime.version().feature() >= 19);
  }

  @Test
  void rejectsMethodsMissingFromJdkThatHasThem() {
    JdkCapabilities.requireMethods(17, false, false);
    JdkCapabilities.requireMethods(19, true, false);
    JdkCapabilities.requireMethods(21, true, true);

    assertThatThrownBy(() -> JdkCapabilities.requireMethods(19, false, false))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll("localAddress", "META-INF/native-image");
    assertThatThrownBy(() -> JdkCapabilities.requireMethods(21, true, false))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll("HttpClient.shutdown", "META-INF/native-image");
  }

  @Test
  void rejectsUnsupportedSettings() {
    TransportSettings settings = TransportSettings.builder().maxConnections(5).build();

    assertThatThrownBy(() -> JdkTransport.create(settings))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll("jdk", "maxConnections");
  }
}
