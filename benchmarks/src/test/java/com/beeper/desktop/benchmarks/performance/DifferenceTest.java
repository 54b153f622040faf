package com.beeper.desktop.benchmarks.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  @Test
  void valueIsDifferenceOfMeansOfAllValues() {
    Difference difference =
        Difference.ofMeans(List.of(List.of(1.0, 2.0, 9.0)), List.of(List.of(1.0), List.of(2.0)));

    assertThat(difference.value()).isEqualTo(2.5);
    assertThat(difference.low()).isLessThan(2.5);
    assertThat(difference.high()).isGreaterThan(2.5);
  }

  @Test
  void intervalIsWideWhereRoundsDiffer() {
    Difference difference = Difference.ofMeans(
        List.of(List.of(10.0, 10.0), List.of(30.0, 30.0), List.of(50.0, 50.0)),
        List.of(List.of(10.0)));

    assertThat(difference.low()).isLessThan(10);
    assertThat(difference.high()).isGreaterThan(30);
  }

  @Test
  void textHasSignsAndIntervalUnlessItIsEmpty() {
    assertThat(new Difference(-1_234.4, -2_000, 10)).hasToString("−1,234 [−2,000, +10]");
    assertThat(new Difference(5, 5, 5)).hasToString("+5");
  }
}
