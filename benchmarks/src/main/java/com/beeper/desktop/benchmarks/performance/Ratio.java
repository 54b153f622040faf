package com.beeper.desktop.benchmarks.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A ratio of medians, with its 95 % interval.
 *
 * @param value the ratio
 * @param low the lower end of the interval
 * @param high the upper end
 */
record Ratio(double value, double low, double high) {

  /**
   * Returns the median of all values of the first list divided by that of the second. Each list holds the values of one JVM in
   * each round. The interval is that of {@link Bootstrap}.
   */
  static Ratio ofMedians(List<List<Double>> numerators, List<List<Double>> denominators) {
    double value = median(flatten(numerators)) / median(flatten(denominators));
    Bootstrap interval = Bootstrap.interval(
        numerators, denominators, (above, below) -> median(above) / median(below));
    return new Ratio(value, interval.low(), interval.high());
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
