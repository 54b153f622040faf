package com.beeper.desktop.benchmarks.performance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JDK that runs measured programs.
 *
 * @param home its folder
 * @param feature its feature release, for example 17
 * @param version its version and vendor, for the document
 */
record Jdk(Path home, int feature, String version) {

  private static final Pattern PROPERTY = Pattern.compile("(?m)^([A-Z_]+)=\"(.*)\"$");

  /** Reads the file {@code release} of a JDK. */
  static Jdk of(Path home) throws IOException {
    String release = Files.readString(home.resolve("release"), StandardCharsets.UTF_8);
    String version = property(release, "JAVA_VERSION");
    String vendor = property(release, "IMPLEMENTOR");
    int feature = Integer.parseInt(version.split("\\D", 2)[0]);
    return new Jdk(home, feature, (version + " " + vendor).trim());
  }

  private static String property(String release, String name) {
    Matcher matcher = PROPERTY.matcher(release);
    while (matcher.find()) {
      if (matcher.group(1).equals(name)) {
        return matcher.group(2);
      }
    }
    return "";
  }

  /** Returns the path of its program {@code java}. */
  String java() {
    return tool("java");
  }

  /** Returns the path of one of its programs. */
  String tool(String name) {
    return home.resolve("bin").resolve(name).toString();
  }
}
