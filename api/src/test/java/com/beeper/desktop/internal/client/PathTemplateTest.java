package com.beeper.desktop.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathTemplateTest {

  private static final PathTemplate TEMPLATE =
      PathTemplate.parse("/v1/bridges/{bridgeId}/login-sessions/{loginSessionId}/steps");

  private static String expand(PathTemplate template, String... values) {
    return template.expand(values).toString();
  }

  @Test
  void insertsValuesInOrderOfPath() {
    assertThat(expand(TEMPLATE, "local-whatsapp", "123"))
        .isEqualTo("/v1/bridges/local-whatsapp/login-sessions/123/steps");
    assertThat(expand(PathTemplate.parse("/v1/info"))).isEqualTo("/v1/info");
  }

  @ParameterizedTest
  @CsvSource({
    "azAZ09-._~!$&'()*+=:@,        azAZ09-._~!$&'()*+=:@",
    "'a,b;c',                      'a,b;c'",
    "'!room:server/..',            !room:server%2F..",
    "'a b',                        a%20b",
    "100%,                         100%25",
    "%2e%2e,                       %252e%252e",
    "'a?b#c[d]\\',                 a%3Fb%23c%5Bd%5D%5C",
    "ü€😀,                         %C3%BC%E2%82%AC%F0%9F%98%80",
    "...,                          ...",
  })
  void percentEncodesReservedCharactersAsUtf8(String value, String encoded) {
    assertThat(expand(TEMPLATE, value, "1"))
        .isEqualTo("/v1/bridges/" + encoded + "/login-sessions/1/steps");
  }

  @Test
  void encodesControlCharacters() {
    assertThat(expand(TEMPLATE, "a\r\n\u0000", "1"))
        .isEqualTo("/v1/bridges/a%0D%0A%00/login-sessions/1/steps");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", ".", "..", "a\uD83D", "\uDE00b"})
  void refusesValuesThatChangeThePathNamingTheParameter(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> expand(TEMPLATE, "a", value))
        .withMessageStartingWith("loginSessionId ");
  }

  @Test
  void refusesWrongNumberOfValues() {
    assertThatIllegalArgumentException().isThrownBy(() -> expand(TEMPLATE, "a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/v1/chats", "/v1/chats/", "/v1/a%2Fb%3F", "/v1/!a:b@c;d=e"})
  void keepsLiteralPathUnchanged(String path) {
    assertThat(expand(PathTemplate.literal(path))).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v1",
        "@evil.example.com/",
        "//evil.example.com/",
        "/v1//chats",
        "/v1/..",
        "/v1/../x",
        "/./v1",
        "/v1/%2e%2E/x",
        "/v1/.%2e",
        "/v1?a=b",
        "/v1#a",
        "/v1/a b",
        "/v1/ü",
        "/v1/a\\b",
        "/v1/{id}",
        "/v1/%",
        "/v1/%4",
        "/v1/%zz",
        "/v1\r\nHost: x"
      })
  void refusesLiteralPathThatLeavesBaseUrl(String path) {
    assertThatThrownBy(() -> PathTemplate.literal(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("path ");
  }
}
