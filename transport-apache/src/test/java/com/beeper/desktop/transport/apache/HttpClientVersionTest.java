package com.beeper.desktop.transport.apache;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.beeper.desktop.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpClientVersionTest {

  @ParameterizedTest
  @CsvSource({
    "5.1, 5.1",
    "5.1.4, 5.4.4",
    "5.3.1, 5.2.4",
    "5.4.4, 5.3.4",
    "5.6.5, 5.4.4",
    "5.10, 5.10.1",
    "5.2-beta1, 5.2",
    "UNAVAILABLE, UNAVAILABLE"
  })
  void acceptsSupportedReleases(String client, String core) {
    HttpClientVersion.require(client, core);
  }

  @ParameterizedTest
  @CsvSource({"5.0.4, 5.0.4", "5.2.3, 5.1.5", "5.4.4, 5.2.4", "5.6.5, 5.3.6"})
  void rejectsUnsupportedReleases(String client, String core) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> HttpClientVersion.require(client, core))
        .withMessageContaining(client);
  }

  @Test
  void acceptsReleaseOnClassPath() {
    HttpClientVersion.require();
  }
}
