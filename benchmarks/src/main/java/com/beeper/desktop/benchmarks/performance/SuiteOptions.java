package com.beeper.desktop.benchmarks.performance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The options of a run.
 *
 * @param root the folder of the repository, which receives the document
 * @param isQuick whether the run is to end within minutes
 * @param rounds the number of rounds
 * @param callRounds the number of rounds of the rows of calls
 * @param starts the starts of each program in a round
 * @param warmUpMillis the time of warming up before each row
 * @param millis the time of measuring each row
 * @param divisor divides the size of the bulk rows
 * @param rows the rows to measure
 * @param subjects the IDs of the subjects to measure
 * @param homes the folders of the JDKs
 * @param check a file of bounds that the run holds, instead of writing the document; null for the document
 */
record SuiteOptions(
    Path root,
    boolean isQuick,
    int rounds,
    int callRounds,
    int starts,
    long warmUpMillis,
    long millis,
    long divisor,
    Pattern rows,
    Pattern subjects,
    List<Path> homes,
    @Nullable Path check) {

  /** The versions of JDKs that the environment may name. */
  private static final List<Integer> VERSIONS = List.of(17, 25);

  /** Reads options of the form {@code name=value}, or {@code --quick}. */
  static SuiteOptions parse(List<String> arguments) {
    Map<String, String> values = new TreeMap<>();
    List<Path> homes = new ArrayList<>();
    boolean quick = false;
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (argument.equals("--quick")) {
        quick = true;
      } else if (argument.startsWith("jdk=")) {
        homes.add(Path.of(argument.substring(4)));
      } else if (equals > 0
          && List.of(
                  "root",
                  "rounds",
                  "calls",
                  "starts",
                  "warmup",
                  "millis",
                  "divisor",
                  "rows",
                  "subjects",
                  "check")
              .contains(argument.substring(0, equals))) {
        values.put(argument.substring(0, equals), argument.substring(equals + 1));
      } else {
        throw new IllegalArgumentException("unknown: " + argument
            + "; known are --quick, root=, rounds=, calls=, starts=, warmup=, millis=,"
            + " divisor=, rows=, subjects=, jdk=, check=");
      }
    }
    String check = values.get("check");
    int rounds = (int) number(values, "rounds", quick ? 1 : 3);
    return new SuiteOptions(
        Path.of(values.getOrDefault("root", ".")),
        quick,
        rounds,
        (int) number(values, "calls", rounds),
        (int) number(values, "starts", quick ? 2 : 5),
        number(values, "warmup", quick ? 200 : 1_000),
        number(values, "millis", quick ? 200 : 800),
        number(values, "divisor", quick ? 20 : 1),
        Pattern.compile(values.getOrDefault("rows", ".*")),
        Pattern.compile(values.getOrDefault("subjects", ".*")),
        homes,
        check == null ? null : Path.of(check));
  }

  private static long number(Map<String, String> values, String name, long absent) {
    String value = values.get(name);
    return value == null ? absent : Long.parseLong(value);
  }

  /** Returns the number of rounds of the rows of a group. */
  int rounds(Row.Group group) {
    return group == Row.Group.CALLS ? callRounds : rounds;
  }

  boolean includes(Row row) {
    return rows.matcher(row.name()).matches();
  }

  boolean includes(String subject) {
    return subjects.matcher(subject).matches();
  }

  /**
   * Returns the JDKs of the options; without any, that of this JVM, and those that {@code JAVA_HOME_17} and {@code JAVA_HOME_25}
   * name, unless bounds are checked.
   */
  List<Jdk> findJdks() throws IOException {
    Map<Integer, Jdk> jdks = new TreeMap<>();
    for (Path home : homes) {
      Jdk jdk = Jdk.of(home);
      jdks.put(jdk.feature(), jdk);
    }
    if (homes.isEmpty()) {
      Jdk own = Jdk.of(Path.of(System.getProperty("java.home")));
      jdks.put(own.feature(), own);
      for (int version : VERSIONS) {
        String home = System.getenv("JAVA_HOME_" + version);
        if (home != null && check == null) {
          jdks.putIfAbsent(version, Jdk.of(Path.of(home)));
        }
      }
    }
    return List.copyOf(jdks.values());
  }
}
