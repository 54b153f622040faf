package com.beeper.desktop.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/a",
        "http://[::1]/a",
        "https://localhost/a",
        "http://no-such-host.invalid/"
      })
  void returnsNothingWithoutASecondLoopbackAddress(String uri) {
    assertThat(LoopbackAddresses.afterFirst(URI.create(uri))).isEmpty();
  }
}
