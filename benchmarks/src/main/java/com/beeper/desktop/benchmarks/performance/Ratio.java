package com.beeper.desktop.benchmarks.performance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A ratio of medians, with its 95 % interval.
 *
 * @param value the ratio
 * @param low the lower end of the interval
 * @param high the upper end
 */
record Ratio(double value, double low, double high) {

  private static final int RESAMPLES = 1_000;

  /** More values of one JVM than this make the interval no better. */
  private static final int MAX_VALUES = 200;

  /**
   * Returns the median of all values of the first list divided by that of the second. Each list holds the values of one JVM in
   * each round. The interval is a percentile bootstrap in two steps: rounds are drawn first, because values of one JVM depend on
   * each other, and then values within them. The same values give the same interval.
   */
  static Ratio ofMedians(List<List<Double>> numerators, List<List<Double>> denominators) {
    double value = median(flatten(numerators)) / median(flatten(denominators));
    List<List<Double>> above = numerators.stream().map(Ratio::thin).toList();
    List<List<Double>> below = denominators.stream().map(Ratio::thin).toList();
    Random random = new Random(1);
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < RESAMPLES; i++) {
      ratios.add(resampledMedian(above, random) / resampledMedian(below, random));
    }
    Collections.sort(ratios);
    return new Ratio(
        value, ratios.get(RESAMPLES * 25 / 1000), ratios.get(RESAMPLES * 975 / 1000 - 1));
  }

  /**
   * Returns the median of the ratios of values that were measured in the same turn: each value of the first list is divided by
   * that at the same index of the same round of the second. The interval is that of {@link #ofMedians}, for the ratios.
   */
  static Ratio ofTurns(List<List<Double>> numerators, List<List<Double>> denominators) {
    List<List<Double>> ratios = new ArrayList<>();
    for (int i = 0; i < numerators.size(); i++) {
      List<Double> round = new ArrayList<>();
      for (int j = 0; j < numerators.get(i).size(); j++) {
        round.add(numerators.get(i).get(j) / denominators.get(i).get(j));
      }
      ratios.add(round);
    }
    return ofMedians(ratios, List.of(List.of(1.0)));
  }

  private static double resampledMedian(List<List<Double>> rounds, Random random) {
    List<Double> drawn = new ArrayList<>();
    for (int i = 0; i < rounds.size(); i++) {
      List<Double> round = rounds.get(random.nextInt(rounds.size()));
      for (int j = 0; j < round.size(); j++) {
        drawn.add(round.get(random.nextInt(round.size())));
      }
    }
    return median(drawn);
  }

  private static List<Double> thin(List<Double> values) {
    if (values.size() <= MAX_VALUES) {
      return values;
    }
    List<Double> sorted = values.stream().sorted().toList();
    List<Double> thinned = new ArrayList<>();
    for (int i = 0; i < MAX_VALUES; i++) {
      thinned.add(sorted.get((int) ((long) i * sorted.size() / MAX_VALUES)));
    }
    return thinned;
  }

  static List<Double> flatten(List<List<Double>> lists) {
    return lists.stream().flatMap(List::stream).toList();
  }

  static double median(List<Double> values) {
    return percentile(values, 0.5);
  }

  /** Returns a percentile, interpolated between the values around it. */
  static double percentile(List<Double> values, double fraction) {
    if (values.isEmpty()) {
      return Double.NaN;
    }
    List<Double> sorted = values.stream().sorted().toList();
    double position = fraction * (sorted.size() - 1);
    int below = (int) Math.floor(position);
    int above = (int) Math.ceil(position);
    return sorted.get(below) + (position - below) * (sorted.get(above) - sorted.get(below));
  }

  /** Returns the ratio with its interval, unless it is empty: single values on both sides have none. */
  @Override
  public String toString() {
    return low == high
        ? String.format(Locale.ROOT, "%.2f", value)
        : String.format(Locale.ROOT, "%.2f [%.2f, %.2f]", value, low, high);
  }
}
