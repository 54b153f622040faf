package com.beeper.desktop.benchmarks.performance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;

/**
 * A 95 % interval by the percentile bootstrap, in two steps: rounds are drawn first, because values of one JVM depend on each other,
 * and then values within them. The same values give the same interval.
 *
 * @param low the lower end
 * @param high the upper end
 */
record Bootstrap(double low, double high) {

  private static final int RESAMPLES = 1_000;

  /** More values of one JVM than this make the interval no better. */
  private static final int MAX_VALUES = 200;

  /**
   * Returns the interval of a figure that is computed from all values of two sides. Each list holds the values of one JVM in each
   * round.
   */
  static Bootstrap interval(
      List<List<Double>> first,
      List<List<Double>> second,
      ToDoubleBiFunction<List<Double>, List<Double>> figure) {
    List<List<Double>> one = first.stream().map(Bootstrap::thin).toList();
    List<List<Double>> other = second.stream().map(Bootstrap::thin).toList();
    Random random = new Random(1);
    List<Double> figures = new ArrayList<>();
    for (int i = 0; i < RESAMPLES; i++) {
      figures.add(figure.applyAsDouble(draw(one, random), draw(other, random)));
    }
    Collections.sort(figures);
    return new Bootstrap(
        figures.get(RESAMPLES * 25 / 1000), figures.get(RESAMPLES * 975 / 1000 - 1));
  }

  private static List<Double> draw(List<List<Double>> rounds, Random random) {
    List<Double> drawn = new ArrayList<>();
    for (int i = 0; i < rounds.size(); i++) {
      List<Double> round = rounds.get(random.nextInt(rounds.size()));
      for (int j = 0; j < round.size(); j++) {
        drawn.add(round.get(random.nextInt(round.size())));
      }
    }
    return drawn;
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
}
