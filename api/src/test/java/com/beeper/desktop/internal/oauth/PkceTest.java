package com.beeper.desktop.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PkceTest {

  /** The example of RFC 7636, appendix B. */
  @Test
  void returnsChallengeOfVerifier() {
    assertThat(new Pkce("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", "state").challenge())
        .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
  }

  @Test
  void createsSecretsOf256Bits() {
    Pkce one = Pkce.random();

    assertThat(one.verifier()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(one.state());
    assertThat(one.state())
        .matches("[A-Za-z0-9_-]{43}")
        .isNotEqualTo(Pkce.random().state());
  }

  @Test
  void hasStateOfItsOwnOnly() {
    assertThat(new Pkce("verifier", "state").hasState("state")).isTrue();
    assertThat(new Pkce("verifier", "state").hasState("")).isFalse();
  }

  @Test
  void hidesSecretsInToString() {
    assertThat(new Pkce("verifier", "state")).hasToString("Pkce[***]");
  }
}
