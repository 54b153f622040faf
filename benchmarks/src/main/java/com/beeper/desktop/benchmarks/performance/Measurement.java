package com.beeper.desktop.benchmarks.performance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The result of a row in one JVM.
 *
 * @param row the row
 * @param values its values: nanoseconds of an operation in each batch, or of each event; for {@link Row.Group#BULK} the seconds
 *     of all, and the bytes of live objects, of one tenth and of all
 * @param bytes the bytes allocated for an operation, in each batch in which they are known
 * @param problem why there are no values; empty if there are
 */
record Measurement(Row row, List<Double> values, List<Double> bytes, String problem) {

  /** The problem of clients that have no such operation. */
  static final String NOT_OFFERED = "not offered";

  private static final String MARK = "#measurement";

  static Measurement failed(Row row, String problem) {
    return new Measurement(row, List.of(), List.of(), problem);
  }

  /** Returns a line for the parent process. */
  String toLine() {
    return String.join(
        "\t", MARK, row.name(), format(values), format(bytes), problem.replaceAll("\\s+", " "));
  }

  private static String format(List<Double> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static List<Double> parseValues(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(",")).map(Double::valueOf).toList();
  }

  static boolean isLine(String line) {
    return line.startsWith(MARK + "\t");
  }

  static Measurement parse(String line) {
    String[] parts = line.split("\t", -1);
    return new Measurement(
        Row.valueOf(parts[1]), parseValues(parts[2]), parseValues(parts[3]), parts[4]);
  }
}
