package com.beeper.desktop.benchmarks.performance;

import java.util.List;
import java.util.Locale;

/**
 * A difference of means, with its 95 % interval.
 *
 * @param value the difference
 * @param low the lower end of the interval
 * @param high the upper end
 */
record Difference(double value, double low, double high) {

  /**
   * Returns the mean of all values of the first list minus that of the second. Each list holds the values of one JVM in each round.
   * The interval is that of {@link Bootstrap}.
   */
  static Difference ofMeans(List<List<Double>> minuends, List<List<Double>> subtrahends) {
    Bootstrap interval =
        Bootstrap.interval(minuends, subtrahends, (more, less) -> mean(more) - mean(less));
    return new Difference(
        mean(Ratio.flatten(minuends)) - mean(Ratio.flatten(subtrahends)),
        interval.low(),
        interval.high());
  }

  /** Returns the mean; not a number if there are no values. */
  static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  /** Returns the difference with its interval, unless it is empty: single values on both sides have none. */
  @Override
  public String toString() {
    return low == high
        ? signed(value)
        : signed(value) + " [" + signed(low) + ", " + signed(high) + "]";
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, value < 0 ? "−%,.0f" : "+%,.0f", Math.abs(value));
  }
}
