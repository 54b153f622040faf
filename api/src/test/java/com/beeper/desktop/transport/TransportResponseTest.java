package com.beeper.desktop.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import org.junit.jupiter.api.Test;
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

  @Test
  void streamOfBufferedResponseIsAlwaysTheSame() throws Exception {
    TransportResponse response =
        TransportResponse.buffered(200, Headers.empty(), new byte[] {1, 2, 3});

    assertThat(response.stream().read()).isEqualTo(1);
    response.close();
    assertThat(response.stream().readAllBytes()).containsExactly(2, 3);
    assertThat(response.bytes()).containsExactly(1, 2, 3);
  }

  @Test
  void requiresBody() {
    assertThatThrownBy(() -> TransportResponse.buffered(200, Headers.empty(), nullBytes()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("body");
    assertThatThrownBy(() -> TransportResponse.streamed(200, Headers.empty(), nullBody()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("body");
  }

  @SuppressWarnings("NullAway") // what a transport must not pass
  private static byte[] nullBytes() {
    return null;
  }

  @SuppressWarnings("NullAway") // what a transport must not pass
  private static InputStream nullBody() {
    return null;
  }
}
