package com.beeper.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceholderTest {

  @Test
  void seesPackagePrivateThings() {
    assertThat(Placeholder.length("abc")).isEqualTo(3);
  }
}
