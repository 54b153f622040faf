package com.beeper.desktop.compatibility.versions;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The JDKs that tables have a column for. One of them is usually that of the build; the other is
 * where {@code JAVA_HOME_17} and {@code JAVA_HOME_25}, or {@code -Dmatrix.jdk17=} and {@code
 * -Dmatrix.jdk25=}, for example.
 */
public final class Jdks {

  private static final List<Integer> VERSIONS = List.of(17, 25);

  private Jdks() {}

  /**
   * Finds them.
   *
   * @return the home of each, by version, in the order of the columns
   * @throws IllegalStateException if one is missing; the message names the setting
   */
  public static Map<Integer, Path> homes() {
    Map<Integer, Path> homes = new TreeMap<>();
    VERSIONS.forEach(version -> homes.put(version, home(version)));
    return homes;
  }

  private static Path home(int version) {
    if (Runtime.version().feature() == version) {
      return Path.of(System.getProperty("java.home"));
    }
    String home = System.getProperty("matrix.jdk" + version, "");
    if (home.isEmpty()) {
      home = System.getenv().getOrDefault("JAVA_HOME_" + version, "");
    }
    if (home.isEmpty()) {
      throw new IllegalStateException("JDK " + version + " is needed: set JAVA_HOME_" + version
          + " or -Dmatrix.jdk" + version + " to its home");
    }
    return Path.of(home);
  }
}
