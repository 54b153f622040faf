package com.beeper.desktop.benchmarks.performance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The measurements of all rounds. */
final class Results {

  private record Key(int jdk, String subject, Row row) {}

  private final Map<Key, List<Measurement>> measurements = new HashMap<>();

  void add(int jdk, String subject, Measurement measurement) {
    measurements
        .computeIfAbsent(new Key(jdk, subject, measurement.row()), key -> new ArrayList<>())
        .add(measurement);
  }

  private List<Measurement> of(int jdk, String subject, Row row) {
    return measurements.getOrDefault(new Key(jdk, subject, row), List.of());
  }

  /** Returns the values of each round; empty if there are none. */
  List<List<Double>> rounds(int jdk, String subject, Row row) {
    return of(jdk, subject, row).stream()
        .map(Measurement::values)
        .filter(values -> !values.isEmpty())
        .toList();
  }

  /** Returns the median of all values of all rounds; not a number if there are none. */
  double median(int jdk, String subject, Row row) {
    return Ratio.median(Ratio.flatten(rounds(jdk, subject, row)));
  }

  /** Returns the median of the values at one index; not a number if there are none. */
  double median(int jdk, String subject, Row row, int index) {
    return Ratio.median(
        rounds(jdk, subject, row).stream().map(values -> values.get(index)).toList());
  }

  private List<List<Double>> roundsOfBytes(int jdk, String subject, Row row) {
    return of(jdk, subject, row).stream()
        .map(Measurement::bytes)
        .filter(bytes -> !bytes.isEmpty())
        .toList();
  }

  /** Returns the mean of the bytes of an operation; not a number if they are unknown. */
  double bytes(int jdk, String subject, Row row) {
    return Difference.mean(Ratio.flatten(roundsOfBytes(jdk, subject, row)));
  }

  /** Returns the bytes of one subject minus those of another; empty if those of one are unknown. */
  Optional<Difference> moreBytes(int jdk, String subject, Row row, String other, Row otherRow) {
    List<List<Double>> own = roundsOfBytes(jdk, subject, row);
    List<List<Double>> others = roundsOfBytes(jdk, other, otherRow);
    return own.isEmpty() || others.isEmpty()
        ? Optional.empty()
        : Optional.of(Difference.ofMeans(own, others));
  }

  /** Returns why there are no values; empty if there are, or if the row was not measured. */
  Optional<String> problem(int jdk, String subject, Row row) {
    return of(jdk, subject, row).stream()
        .map(Measurement::problem)
        .filter(problem -> !problem.isEmpty())
        .findFirst();
  }

  /** Returns the time of one subject divided by that of another; empty if one of them has no values. */
  Optional<Ratio> ratio(int jdk, String subject, Row row, String other, Row otherRow) {
    List<List<Double>> above = rounds(jdk, subject, row);
    List<List<Double>> below = rounds(jdk, other, otherRow);
    if (above.isEmpty() || below.isEmpty()) {
      return Optional.empty();
    }
    if (row.group() == Row.Group.BULK) {
      // The others are bytes.
      above = above.stream().map(values -> List.of(values.get(0))).toList();
      below = below.stream().map(values -> List.of(values.get(0))).toList();
    }
    return Optional.of(
        row.group().isInTurns() && sizes(above).equals(sizes(below))
            ? Ratio.ofTurns(above, below)
            : Ratio.ofMedians(above, below));
  }

  private static List<Integer> sizes(List<List<Double>> rounds) {
    return rounds.stream().map(List::size).toList();
  }
}
