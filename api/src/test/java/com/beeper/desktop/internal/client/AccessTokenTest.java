package com.beeper.desktop.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {

  @Test
  void sendsTokenAsBearerAndHidesItInToString() {
    AccessToken token = AccessToken.fixed("s3cret-._~+/=", "BEEPER_ACCESS_TOKEN");

    assertThat(token.authorization()).isEqualTo("Bearer s3cret-._~+/=");
    assertThat(token.fixedAuthorization()).isEqualTo("Bearer s3cret-._~+/=");
    assertThat(token.toString()).doesNotContain("s3cret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "s3cret\r\nX: y", "s3cret\n", "s3crét", "Bearer s3cret", "s3\t"})
  void refusesInvalidTokenWithoutShowingIt(String token) {
    assertThatThrownBy(() -> AccessToken.fixed(token, "BEEPER_ACCESS_TOKEN"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("BEEPER_ACCESS_TOKEN is not an access token")
        .hasMessageNotContaining("s3");
    assertThatThrownBy(() -> AccessToken.supplied(() -> token).authorization())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("supplier")
        .hasMessageNotContaining("s3");
  }

  @Test
  void callsSupplierForEachRequest() {
    StringBuilder tokens = new StringBuilder();
    AccessToken token = AccessToken.supplied(() -> tokens.append('x').toString());

    assertThat(token.fixedAuthorization()).isNull();
    assertThat(token.authorization()).isEqualTo("Bearer x");
    assertThat(token.authorization()).isEqualTo("Bearer xx");
  }

  @Test
  void reportsFailureOfSupplierAsCause() {
    IllegalStateException failure = new IllegalStateException("vault is sealed");

    assertThatThrownBy(() -> AccessToken.supplied(() -> {
              throw failure;
            })
            .authorization())
        .isInstanceOf(ConfigurationException.class)
        .hasCause(failure);
  }
}
