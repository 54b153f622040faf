package com.beeper.desktop.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.core.env.MapPropertySource;

/** The values of properties in the endpoints of Actuator. */
class SanitizingTest {

  private final SanitizingFunction function =
      new BeeperDesktopEndpointAutoConfiguration().beeperSanitizingFunction();

  @ParameterizedTest
  @CsvSource({
    "beeper.desktop.access-token, ******",
    "beeper.desktop.accessToken, ******",
    "BEEPER_DESKTOP_ACCESS_TOKEN, ******",
    "BEEPER_ACCESS_TOKEN, ******",
    "BEEPER_CUSTOM_HEADERS, ******",
    "beeper.desktop.proxy.password, ******",
    "beeper.desktop.headers.X-Gateway-Key, ******",
    "beeper.desktop.base-url, value",
    "other.access-token, value"
  })
  void masksSecrets(String name, String shown) {
    SanitizableData data =
        new SanitizableData(new MapPropertySource("test", Map.of()), name, "value");

    assertThat(function.apply(data).getValue()).isEqualTo(shown);
  }
}
