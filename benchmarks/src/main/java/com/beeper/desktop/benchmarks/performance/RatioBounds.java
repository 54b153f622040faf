package com.beeper.desktop.benchmarks.performance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recorded bounds of ratios. Ratios of two sides that were measured in one run hardly depend on the machine; times do.
 *
 * @param bounds the bounds
 */
record RatioBounds(List<Bound> bounds) {

  /** What a bound limits. */
  enum Metric {
    /** The time divided by that of the other side; exceeded if the whole interval lies above the bound. */
    TIME,
    /** The bytes of an operation minus those of the other side; exceeded if the whole interval lies above the bound. */
    BYTES
  }

  /**
   * A bound.
   *
   * @param row the row
   * @param subject the subject that is held
   * @param otherRow the row of the other side
   * @param other the subject of the other side
   * @param metric what is bounded
   * @param limit the highest value
   */
  record Bound(Row row, String subject, Row otherRow, String other, Metric metric, double limit) {

    /** Returns a message if the results exceed this bound. */
    Optional<String> excess(int jdk, Results results) {
      return switch (metric) {
        case TIME ->
          results
              .ratio(jdk, subject, row, other, otherRow)
              .map(ratio -> excess(ratio.low(), "the ratio is " + ratio))
              .orElseGet(() -> notMeasured(jdk, results));
        case BYTES ->
          results
              .moreBytes(jdk, subject, row, other, otherRow)
              .map(more -> excess(more.low(), "the difference is " + more))
              .orElseGet(() -> notMeasured(jdk, results));
      };
    }

    private Optional<String> excess(double low, String text) {
      return low <= limit ? Optional.empty() : Optional.of(this + ": " + text);
    }

    private Optional<String> notMeasured(int jdk, Results results) {
      return Optional.of(this + ": not measured, "
          + results.problem(jdk, subject, row).orElse("the other side has no value"));
    }

    @Override
    public String toString() {
      return row + " of " + subject + " beside " + otherRow + " of " + other + ", " + metric
          + " at most " + limit;
    }
  }

  /**
   * Reads a file with a bound on each line: row, subject, row and subject of the other side, metric and limit, separated by white
   * space. Lines that start with {@code #} are comments.
   */
  static RatioBounds read(Path file) throws IOException {
    List<Bound> bounds = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.trim().split("\\s+", -1);
        if (parts.length != 6) {
          throw new IllegalArgumentException(file.getFileName() + ": not six parts: " + line);
        }
        bounds.add(new Bound(
            Row.valueOf(parts[0]),
            parts[1],
            Row.valueOf(parts[2]),
            parts[3],
            Metric.valueOf(parts[4]),
            Double.parseDouble(parts[5])));
      }
    }
    return new RatioBounds(bounds);
  }

  /** Returns the rows to measure of a subject. */
  Set<Row> rows(String subject) {
    return bounds.stream()
        .flatMap(bound -> Stream.concat(
            bound.subject().equals(subject) ? Stream.of(bound.row()) : Stream.empty(),
            bound.other().equals(subject) ? Stream.of(bound.otherRow()) : Stream.empty()))
        .collect(Collectors.toSet());
  }

  /** Returns a message for each bound that the results exceed. */
  List<String> excesses(int jdk, Results results) {
    return bounds.stream()
        .filter(bound -> jdk >= Math.max(bound.row().since(), bound.otherRow().since()))
        .flatMap(bound -> bound.excess(jdk, results).stream())
        .toList();
  }
}
