package com.beeper.desktop.compatibility.environments;

import com.beeper.desktop.compatibility.environments.Environment.Seen;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The outcome of all runs, in Markdown. */
final class EnvironmentTable {

  /** A place, and what was seen there. */
  private static final class Row {

    private final Set<String> found = new LinkedHashSet<>();
    private final Set<String> libraries = new LinkedHashSet<>();
    private final Map<String, Set<String>> resultsByJdk = new TreeMap<>();
  }

  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Set<String> jdks = new LinkedHashSet<>();
  private int size;

  /** Returns how many runs there were. */
  int size() {
    return size;
  }

  /** Adds a run on a JDK of some version. */
  void add(Environment environment, String jdk, Seen seen) {
    Row row = rows.computeIfAbsent(environment.place(), place -> new Row());
    LoadedClasses loaded = seen.loaded();
    row.found.add(
        loaded.transports().isEmpty() && loaded.codecs().isEmpty()
            ? "none"
            : String.join(", ", loaded.transports()) + " and "
                + String.join(", ", loaded.codecs()));
    row.libraries.addAll(loaded.libraries());
    row.resultsByJdk.computeIfAbsent(jdk, version -> new LinkedHashSet<>()).add(seen.result());
    jdks.add(jdk);
    size++;
  }

  String markdown() {
    StringBuilder text = new StringBuilder("| Environment | Found | Libraries there |");
    jdks.forEach(jdk -> text.append(" JDK ").append(jdk).append(" |"));
    text.append("\n| --- | --- | --- |").append(" --- |".repeat(jdks.size())).append('\n');
    rows.forEach((place, row) -> {
      text.append("| ").append(place);
      text.append(" | ").append(String.join("; ", row.found));
      text.append(" | ").append(String.join(", ", row.libraries)).append(" |");
      text.append(jdks.stream()
          .map(jdk -> " " + String.join("; ", row.resultsByJdk.get(jdk)) + " |")
          .collect(Collectors.joining()));
      text.append('\n');
    });
    return text.toString();
  }
}
