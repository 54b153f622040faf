package com.beeper.desktop.benchmarks.performance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Measures the SDK beside other clients and writes the document, or holds recorded bounds. Each subject runs in a JVM of its own.
 * A round measures all subjects once, in an order that changes, so that a slow moment of the machine does not hit one of them alone. The calls
 * of several subjects are measured in {@link Turns}.
 */
public final class PerformanceSuite {

  private static final PrintStream OUT = System.out;

  /** A heap that a client with constant memory never fills, and one that buffers a file does. */
  private static final List<String> SMALL_HEAP =
      List.of("-Xmx64m", "-XX:+UseSerialGC", LiveHeap.WITHOUT_DEAD_OBJECTS);

  private static final List<String> LARGE_HEAP =
      List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC");

  private final SuiteOptions options;
  private final List<Jdk> jdks;
  private final @Nullable RatioBounds bounds;
  private final Placement placement;
  private final Suspension suspension;
  private final Results results = new Results();
  private final List<String> loads = new ArrayList<>();

  private PerformanceSuite(
      SuiteOptions options,
      List<Jdk> jdks,
      @Nullable RatioBounds bounds,
      Placement placement,
      Suspension suspension) {
    this.options = options;
    this.jdks = jdks;
    this.bounds = bounds;
    this.placement = placement;
    this.suspension = suspension;
  }

  /**
   * Runs the suite. Exits with 1 if a bound is exceeded.
   *
   * @param args the options described in README.md
   * @throws Exception if a process cannot be started or a file not be written
   */
  public static void main(String[] args) throws Exception {
    SuiteOptions options = SuiteOptions.parse(List.of(args));
    Path check = options.check();
    PerformanceSuite suite = new PerformanceSuite(
        options,
        options.findJdks(),
        check == null ? null : RatioBounds.read(check),
        Placement.find(),
        Suspension.find());
    if (!suite.run()) {
      System.exit(1);
    }
  }

  private boolean run() throws Exception {
    Path folder = Files.createTempDirectory("beeper-benchmarks");
    try (ServerProcess server = ServerProcess.start()) {
      ColdStart starts = new ColdStart(folder, server.baseUrl());
      int rounds = Math.max(options.rounds(), options.callRounds());
      for (int round = 0; round < rounds; round++) {
        loads.add(load());
        for (Jdk jdk : jdks) {
          measureSubjects(server, jdk, round);
          if (round < options.rounds(Row.Group.START)) {
            measureStarts(starts, jdk, round);
          }
        }
        OUT.printf("round %d of %d, load average %s%n", round + 1, rounds, load());
      }
      loads.add(load());
    } finally {
      delete(folder);
    }
    if (bounds == null) {
      Path document = options.root().resolve("docs/performance.md");
      new PerformanceDocument(
              results, jdks, options, loads, placement.isSupported(), suspension.isSupported())
          .write(document);
      OUT.println("written: docs/performance.md");
      return true;
    }
    return report(bounds);
  }

  private boolean report(RatioBounds held) {
    boolean all = true;
    for (Jdk jdk : jdks) {
      for (String excess : held.excesses(jdk.feature(), results)) {
        OUT.println("exceeded on JDK " + jdk.feature() + ": " + excess);
        all = false;
      }
    }
    OUT.println(all ? "all " + held.bounds().size() + " bounds hold" : "see benchmarks/ratios.txt");
    return all;
  }

  private static String load() {
    return String.format(
        Locale.ROOT, "%.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private void measureSubjects(ServerProcess server, Jdk jdk, int round) throws Exception {
    List<SubjectType> subjects = new ArrayList<>(SubjectSource.allSubjects());
    subjects.removeIf(subject -> !options.includes(subject.id()));
    Collections.rotate(subjects, -round * 5);
    List<Row.Group> groups = new ArrayList<>(List.of(Row.Group.values()));
    groups.removeIf(group -> group == Row.Group.START || round >= options.rounds(group));
    for (Row.Group group : groups) {
      if (group.isInTurns()) {
        measureInTurns(server, jdk, group, subjects, round);
      } else {
        for (SubjectType subject : subjects) {
          List<Row> rows = rows(group, subject, jdk, round);
          if (!rows.isEmpty()) {
            fork(server, jdk, subject, group, rows);
          }
        }
      }
    }
  }

  private List<Row> rows(Row.Group group, SubjectType subject, Jdk jdk, int round) {
    List<Row> rows = new ArrayList<>(Row.of(group));
    rows.removeIf(row -> !subject.groups().contains(group) || !isMeasured(subject.id(), row, jdk));
    Collections.rotate(rows, -round);
    return rows;
  }

  /** Measures the rows of a group: the subjects with the same HTTP library, which are compared, take turns. */
  private void measureInTurns(
      ServerProcess server, Jdk jdk, Row.Group group, List<SubjectType> subjects, int round)
      throws Exception {
    Map<String, List<SubjectType>> byLibrary = new LinkedHashMap<>();
    for (SubjectType subject : subjects) {
      if (!rows(group, subject, jdk, round).isEmpty()) {
        byLibrary.computeIfAbsent(subject.http(), http -> new ArrayList<>()).add(subject);
      }
    }
    for (List<SubjectType> compared : byLibrary.values()) {
      try (Turns turns = Turns.start(
          server, placement, suspension, command(jdk, group), compared, setting(server))) {
        List<Row> rows = new ArrayList<>(Row.of(group));
        Collections.rotate(rows, -round);
        for (Row row : rows) {
          List<SubjectType> measured = compared.stream()
              .filter(subject -> rows(group, subject, jdk, round).contains(row))
              .toList();
          if (!measured.isEmpty()) {
            turns.measure(row, measured).forEach((subject, measurement) -> {
              results.add(jdk.feature(), subject, measurement);
              print(jdk, subject, measurement);
            });
          }
        }
      }
    }
  }

  private boolean isMeasured(String subject, Row row, Jdk jdk) {
    return jdk.feature() >= row.since()
        && options.includes(row)
        && (bounds == null || bounds.rows(subject).contains(row));
  }

  /** Returns a new list with the command that starts a JVM, without main class. */
  private static List<String> command(Jdk jdk, Row.Group group) {
    List<String> command = new ArrayList<>(List.of(jdk.java()));
    command.addAll(group == Row.Group.BULK ? SMALL_HEAP : LARGE_HEAP);
    // The number that libraries see stays the same when a process is placed on one processor.
    command.add("-XX:ActiveProcessorCount=" + Runtime.getRuntime().availableProcessors());
    command.add(IntegrationSubjects.NO_PROPAGATION);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    return command;
  }

  private Fork.Setting setting(ServerProcess server) {
    return new Fork.Setting(
        server.baseUrl(),
        server.eventsUrl(),
        options.warmUpMillis(),
        options.millis(),
        options.divisor());
  }

  private void fork(
      ServerProcess server, Jdk jdk, SubjectType subject, Row.Group group, List<Row> rows)
      throws Exception {
    List<String> command = command(jdk, group);
    command.addAll(List.of(Fork.class.getName(), subject.id()));
    command.addAll(setting(server).toArguments());
    rows.forEach(row -> command.add(row.name()));
    TreeMap<Row, Measurement> measured = new TreeMap<>();
    StringBuilder other = new StringBuilder();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (Measurement.isLine(line)) {
          Measurement measurement = Measurement.parse(line);
          measured.put(measurement.row(), measurement);
        } else if (other.length() < 10_000) {
          other.append(line).append('\n');
        }
      }
    }
    int code = process.waitFor();
    for (Row row : rows) {
      Measurement measurement = measured.getOrDefault(
          row, Measurement.failed(row, "the JVM ended with exit code " + code));
      results.add(jdk.feature(), subject.id(), measurement);
      print(jdk, subject.id(), measurement);
    }
    if (measured.size() < rows.size()) {
      OUT.println(other);
    }
  }

  private void measureStarts(ColdStart starts, Jdk jdk, int round) throws IOException {
    List<StartProgram> programs = new ArrayList<>(SubjectSource.allPrograms());
    programs.removeIf(program -> !options.includes(program.id())
        || (options.isQuick() && !program.json().equals("Jackson")));
    Collections.rotate(programs, -round * 5);
    for (int i = 0; i < options.starts(); i++) {
      for (StartProgram program : programs) {
        for (Row row : Row.of(Row.Group.START)) {
          if (isMeasured(program.id(), row, jdk)) {
            Measurement measurement = starts.measure(jdk, program, row);
            results.add(jdk.feature(), program.id(), measurement);
            print(jdk, program.id(), measurement);
          }
        }
      }
    }
  }

  private static void print(Jdk jdk, String subject, Measurement measurement) {
    if (!measurement.problem().equals(Measurement.NOT_OFFERED)) {
      List<Double> values = measurement.values();
      boolean isTimeFirst = measurement.row().group() == Row.Group.BULK && !values.isEmpty();
      OUT.printf(
          "%d %-24s %-24s %12s %s%n",
          jdk.feature(),
          subject,
          measurement.row(),
          Figures.format(isTimeFirst ? values.get(0) : Ratio.median(values)),
          measurement.problem());
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        Files.delete(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
          throws IOException {
        Files.delete(directory);
        return FileVisitResult.CONTINUE;
      }
    });
  }
}
