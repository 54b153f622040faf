package com.beeper.desktop.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.ConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

  @ParameterizedTest
  @CsvSource({
    "http://localhost:23373,           http://localhost:23373,         localhost:23373",
    "http://localhost:23373/,          http://localhost:23373,         localhost:23373",
    "HTTPS://desk.example.com/beeper//, https://desk.example.com/beeper, desk.example.com",
    "http://[::1]:8080/a/b,            http://[::1]:8080/a/b,          [::1]:8080",
  })
  void keepsPathWithoutTrailingSlash(String url, String text, String authority) {
    BaseUrl baseUrl = BaseUrl.of(url, "baseUrl(…)");

    assertThat(baseUrl).hasToString(text);
    assertThat(baseUrl.authority()).isEqualTo(authority);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:23373",
        "localhost",
        "ftp://localhost",
        "http:/x",
        "http://",
        "http://ho st",
        "http://under_score.example.com",
        "http://bücher.example.com",
        "http://localhost/?a=b",
        "http://localhost/#a",
        "http://localhost:99999",
        "http://user:hunter2@localhost",
        "http://user:hunter2@under_score",
      })
  void refusesInvalidUrlNamingItsSource(String url) {
    assertThatThrownBy(() -> BaseUrl.of(url, "BEEPER_BASE_URL"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("BEEPER_BASE_URL ")
        .hasMessageNotContaining("hunter2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:1",
        "http://LOCALHOST",
        "http://127.0.0.1",
        "http://127.255.3.4",
        "http://[::1]",
        "http://[0:0:0:0:0:0:0:1]",
        "http://[::ffff:127.0.0.1]",
        "https://desk.example.com",
      })
  void isPrivateForLoopbackAndTls(String url) {
    assertThatCode(() -> BaseUrl.of(url, "baseUrl(…)").requirePrivate("baseUrl(…)"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://host.docker.internal:23373",
        "http://localhost.example.com",
        "http://beeper.localhost",
        "http://evil.localhost:23373",
        "http://localhost.",
        "http://notlocalhost",
        "http://127.0.0.1.example.com",
        "http://128.0.0.1",
        "http://0.0.0.0",
        "http://10.0.0.2",
        "http://[::]",
        "http://[fe80::1]",
      })
  void isNotPrivateForPlainHttpToAnotherHost(String url) {
    assertThatThrownBy(() -> BaseUrl.of(url, "baseUrl(…)").requirePrivate("BEEPER_BASE_URL"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("BEEPER_BASE_URL is plain http to ")
        .hasMessageContainingAll("host.docker.internal", "allowInsecure(true)", "https");
  }
}
