package com.beeper.desktop.benchmarks.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuiteOptionsTest {

  @Test
  void callsHaveRoundsOfTheirOwn() {
    SuiteOptions options = SuiteOptions.parse(List.of("rounds=2", "calls=5"));

    assertThat(options.rounds(Row.Group.CALLS)).isEqualTo(5);
    assertThat(options.rounds(Row.Group.BULK)).isEqualTo(2);
  }

  @Test
  void callsHaveRoundsOfOthersByDefault() {
    SuiteOptions options = SuiteOptions.parse(List.of("rounds=2"));

    assertThat(options.rounds(Row.Group.CALLS)).isEqualTo(2);
  }
}
