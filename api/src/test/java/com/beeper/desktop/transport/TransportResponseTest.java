package com.beeper.desktop.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransportResponseTest {

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 100, 101, 199, 600, 999})
  void rejectsStatusThatIsNotFinal(int status) {
    assertThatThrownBy(() -> TransportResponse.buffered(status, Headers.empty(), new byte[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("status must be from 200 to 599: " + status);
    assertThatThrownBy(() ->
            TransportResponse.streamed(status, Headers.empty(), InputStream.nullInputStream()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("status must be from 200 to 599: " + status);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 599})
  void acceptsFinalStatus(int status) {
    assertThat(TransportResponse.buffered(status, Headers.empty(), new byte[0]).status())
        .isEqualTo(status);
  }
}
