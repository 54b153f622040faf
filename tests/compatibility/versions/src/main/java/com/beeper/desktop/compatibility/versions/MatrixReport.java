package com.beeper.desktop.compatibility.versions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables of all runs, in Markdown. */
final class MatrixReport {

  /**
   * A library and its runs.
   *
   * @param tested the library, in one version
   * @param jars its class path
   * @param outcomes one for each JDK
   */
  record Row(LibrarySet tested, List<Path> jars, List<TckOutcome> outcomes) {

    /** Returns the version of the artifact that the documents show beside the library's own. */
    private String companion() {
      String artifact = tested.kind().companion;
      Pattern jar = Pattern.compile(Pattern.quote(artifact) + "-(\\d.*)\\.jar");
      return jars.stream()
          .map(path -> jar.matcher(path.getFileName().toString()))
          .filter(Matcher::matches)
          .map(matcher -> artifact + " " + matcher.group(1))
          .findFirst()
          .orElse("");
    }
  }

  private final Map<Integer, Path> jdks;
  private final List<Row> rows;

  MatrixReport(Map<Integer, Path> jdks, List<Row> rows) {
    this.jdks = jdks;
    this.rows = rows;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("| Library | Version |");
    jdks.keySet().forEach(jdk -> text.append(" JDK ").append(jdk).append(" |"));
    text.append("\n| --- | --- |").append(" --- |".repeat(jdks.size())).append('\n');
    List<String> notes = new ArrayList<>();
    for (Row row : rows) {
      if (row.tested().refused()) {
        continue;
      }
      Map<String, String> testsByReason = new TreeMap<>();
      new TreeMap<>(row.tested().known())
          .forEach((test, reason) ->
              testsByReason.merge(reason, "`" + test + "`", (some, more) -> some + ", " + more));
      String numbers = testsByReason.entrySet().stream()
          .map(known -> known.getValue() + ": " + known.getKey() + ".")
          .map(note -> {
            if (!notes.contains(note)) {
              notes.add(note);
            }
            return "[" + (notes.indexOf(note) + 1) + "]";
          })
          .collect(Collectors.joining(" "));
      String companion = row.companion();
      text.append("| ")
          .append(row.tested().kind().label)
          .append(" | ")
          .append(row.tested().version())
          .append(companion.isEmpty() ? "" : " (" + companion + ")")
          .append(" |");
      for (TckOutcome outcome : row.outcomes()) {
        text.append(' ').append(outcome.text());
        text.append(numbers.isEmpty() || outcome.equals(TckOutcome.NOT_RUN) ? "" : " " + numbers);
        text.append(" |");
      }
      text.append('\n');
    }
    for (int i = 0; i < notes.size(); i++) {
      text.append("\n[").append(i + 1).append("] ").append(notes.get(i)).append('\n');
    }
    text.append("\nRefused when the client is built:\n\n| Library | Version | Error |\n");
    text.append("| --- | --- | --- |\n");
    for (Row row : rows) {
      if (row.tested().refused()) {
        text.append("| ")
            .append(row.tested().kind().label)
            .append(" | ")
            .append(row.tested().version())
            .append(" | ")
            .append(row.outcomes().stream()
                .map(outcome -> outcome.refused() == null ? outcome.text() : outcome.refused())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining("; ")))
            .append(" |\n");
      }
    }
    return text.toString();
  }
}
