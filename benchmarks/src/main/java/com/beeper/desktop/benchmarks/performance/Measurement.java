package com.beeper.desktop.benchmarks.performance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The result of a row in one JVM.
 *
 * @param row the row
 * @param values its values: nanoseconds of an operation in each batch, or of each event; for {@link Row.Group#BULK} the seconds
 *     of one tenth and of all, and the highest heap after a collection in bytes, again of one tenth and of all
 * @param bytes the bytes allocated for an operation; not a number if they were not measured
 * @param problem why there are no values; empty if there are
 */
record Measurement(Row row, List<Double> values, double bytes, String problem) {

  /** The problem of clients that have no such operation. */
  static final String NOT_OFFERED = "not offered";

  private static final String MARK = "#measurement";

  static Measurement failed(Row row, String problem) {
    return new Measurement(row, List.of(), Double.NaN, problem);
  }

  /** Returns a line for the parent process. */
  String toLine() {
    return String.join(
        "\t",
        MARK,
        row.name(),
        values.stream().map(String::valueOf).collect(Collectors.joining(",")),
        String.valueOf(bytes),
        problem.replaceAll("\\s+", " "));
  }

  static boolean isLine(String line) {
    return line.startsWith(MARK + "\t");
  }

  static Measurement parse(String line) {
    String[] parts = line.split("\t", -1);
    List<Double> values = parts[2].isEmpty()
        ? List.of()
        : Arrays.stream(parts[2].split(",")).map(Double::valueOf).toList();
    return new Measurement(Row.valueOf(parts[1]), values, Double.parseDouble(parts[3]), parts[4]);
  }
}
