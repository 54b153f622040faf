package com.beeper.desktop.compatibility.environments;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the POM of a user's project, which imports our BOM. */
final class UserPom {

  private static final String POM = """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <groupId>user</groupId>
        <artifactId>%s</artifactId>
        <version>1</version>
        <properties>
          <maven.compiler.source>17</maven.compiler.source>
          <maven.compiler.target>17</maven.compiler.target>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
        </properties>
        %s
      </project>
      """;

  private UserPom() {}

  /** Returns a POM that has only modules. */
  static String aggregator(String modules) {
    return POM.formatted("all", "<packaging>pom</packaging><modules>" + modules + "</modules>");
  }

  /**
   * Returns a POM.
   *
   * @param name of the project
   * @param before what it manages before the import of our BOM
   * @param after what it manages after that
   * @param artifacts those of ours that it depends on beside the API
   * @param build its element of that name, or nothing
   */
  static String of(String name, String before, String after, List<String> artifacts, String build) {
    String dependencies = Stream.concat(Stream.of("api"), artifacts.stream())
        .map(artifact -> dependency("com.beeper.desktop:beeper-desktop-" + artifact, ""))
        .collect(Collectors.joining());
    return POM.formatted(
        name,
        "<dependencyManagement><dependencies>" + before
            + imported("com.beeper.desktop:beeper-desktop-bom:" + UserMaven.VERSION) + after
            + "</dependencies></dependencyManagement><dependencies>" + dependencies
            + "</dependencies>" + build);
  }

  /** Returns what decides a version, given as {@code group:artifact:version}. */
  static String managed(String artifact) {
    return dependency(artifact, "");
  }

  /** Returns what imports a BOM, given as {@code group:artifact:version}. */
  static String imported(String bom) {
    return dependency(bom, "<type>pom</type><scope>import</scope>");
  }

  private static String dependency(String artifact, String rest) {
    String[] parts = artifact.split(":", -1);
    String version = parts.length < 3 ? "" : "<version>" + parts[2] + "</version>";
    return "<dependency><groupId>" + parts[0] + "</groupId><artifactId>" + parts[1]
        + "</artifactId>" + version + rest + "</dependency>";
  }
}
