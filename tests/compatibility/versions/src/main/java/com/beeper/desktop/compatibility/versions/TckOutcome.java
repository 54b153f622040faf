package com.beeper.desktop.compatibility.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one run.
 *
 * @param tests the number of tests
 * @param passed the number of tests that passed
 * @param failures name and failure of each other test
 * @param refused the message with which the back end refused the library, or null if it was created
 */
record TckOutcome(
    long tests,
    long passed,
    List<String> failures,
    @Nullable String refused) {

  /** The outcome for a library that was left out. */
  static final TckOutcome NOT_RUN = new TckOutcome(0, 0, List.of(), null);

  /** Reads what {@link TckRun} printed. */
  static TckOutcome parse(String output) {
    long tests = 0;
    long passed = 0;
    List<String> failures = new ArrayList<>();
    String refused = null;
    boolean ended = false;
    for (String line : output.lines().toList()) {
      int start = line.indexOf(TckRun.MARK);
      if (start < 0) {
        continue;
      }
      String[] parts = line.substring(start + TckRun.MARK.length()).split(" ", 2);
      switch (parts[0]) {
        case "failed" -> failures.add(parts[1]);
        case "broken" -> {
          failures.add("start " + parts[1]);
          ended = true;
        }
        case "refused" -> {
          refused = parts[1];
          ended = true;
        }
        default -> {
          String[] counts = parts[1].split(" ", 2);
          tests = Long.parseLong(counts[0]);
          passed = Long.parseLong(counts[1]);
          ended = true;
        }
      }
    }
    if (!ended) {
      failures.add("run did not end by itself");
    }
    return new TckOutcome(tests, passed, failures, refused);
  }

  /** Returns the differences from the library's entry in the list. */
  List<String> surprises(LibrarySet library) {
    List<String> surprises = new ArrayList<>();
    if (library.refused() && refused == null) {
      surprises.add("is not refused");
    } else if (!library.refused() && refused != null) {
      surprises.add("is refused: " + refused);
    } else if (!library.refused() && tests == 0) {
      surprises.add("no tests");
    }
    Set<String> known = new TreeSet<>(library.known().keySet());
    for (String failure : failures) {
      if (library.known().keySet().stream().noneMatch(test -> failure.startsWith(test + "("))) {
        surprises.add(failure);
      }
      known.removeIf(test -> failure.startsWith(test + "("));
    }
    known.forEach(test -> surprises.add(test + " passes, although it is known to fail"));
    return surprises;
  }

  /** Returns the cell of the table. */
  String text() {
    if (refused != null) {
      return "refused";
    }
    if (equals(NOT_RUN)) {
      return "not run";
    }
    return tests == 0 ? "does not start" : passed + " of " + tests;
  }
}
