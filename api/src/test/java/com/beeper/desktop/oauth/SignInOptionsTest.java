package com.beeper.desktop.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInOptionsTest {

  private final SignInOptions.Builder options = SignInOptions.builder().clientName("Example app");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535})
  void acceptsPort(int port) {
    assertThat(options.redirectPort(port).build().redirectPort()).isEqualTo(port);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536})
  void refusesPortOutOfRange(int port) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.redirectPort(port))
        .withMessage("redirectPort must be from 0 to 65535: " + port);
  }

  @Test
  void refusesClientIdWithoutPort() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.clientId("client").build())
        .withMessageContaining("redirectPort");
  }
}
