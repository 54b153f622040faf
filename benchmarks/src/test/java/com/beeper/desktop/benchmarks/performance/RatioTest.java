package com.beeper.desktop.benchmarks.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RatioTest {

  @Test
  void valueIsRatioOfMedians() {
    Ratio ratio = Ratio.ofMedians(
        List.of(List.of(10.0, 20.0, 900.0)), List.of(List.of(40.0), List.of(1.0, 90.0)));

    assertThat(ratio.value()).isEqualTo(0.5);
  }

  @Test
  void intervalOfNoisyValuesHoldsTrueRatioAndExcludesOthers() {
    Ratio ratio = Ratio.ofMedians(noisy(2, 5, 20), noisy(1, 5, 20));

    assertThat(ratio.low()).isLessThan(2).isGreaterThan(1.5);
    assertThat(ratio.high()).isGreaterThan(2).isLessThan(2.5);
  }

  @Test
  void intervalIsWideWhereRoundsDiffer() {
    Ratio ratio = Ratio.ofMedians(
        List.of(List.of(1.0, 1.0), List.of(3.0, 3.0), List.of(5.0, 5.0)), List.of(List.of(1.0)));

    assertThat(ratio.low()).isEqualTo(1);
    assertThat(ratio.high()).isEqualTo(5);
  }

  @Test
  void sameValuesGiveSameInterval() {
    assertThat(Ratio.ofMedians(noisy(3, 3, 300), noisy(1, 3, 300)))
        .isEqualTo(Ratio.ofMedians(noisy(3, 3, 300), noisy(1, 3, 300)));
  }

  @Test
  void slowTurnOfBothSidesDoesNotChangeRatioOfTurns() {
    Ratio ratio = Ratio.ofTurns(
        List.of(List.of(1.0, 50.0, 1.0), List.of(2.0, 2.0, 200.0)),
        List.of(List.of(2.0, 100.0, 2.0), List.of(4.0, 4.0, 400.0)));

    assertThat(ratio).isEqualTo(new Ratio(0.5, 0.5, 0.5));
  }

  @Test
  void percentileIsInterpolated() {
    List<Double> values = List.of(4.0, 1.0, 2.0, 3.0);

    assertThat(Ratio.percentile(values, 0.5)).isCloseTo(2.5, within(1e-9));
    assertThat(Ratio.percentile(values, 1)).isEqualTo(4);
    assertThat(Ratio.median(List.of())).isNaN();
  }

  private static List<List<Double>> noisy(double centre, int rounds, int values) {
    Random random = new Random(7);
    List<List<Double>> all = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      List<Double> round = new ArrayList<>();
      for (int j = 0; j < values; j++) {
        round.add(centre * (1 + 0.1 * random.nextGaussian()));
      }
      all.add(round);
    }
    return all;
  }
}
