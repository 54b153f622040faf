package com.beeper.desktop.compatibility.environments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The output of {@code mvn dependency:tree} in users' projects that import the BOM. */
class DependencyTreeTest {

  private static final String JACKSON = "com.fasterxml.jackson.core:jackson-";

  @TempDir
  static Path folder;

  /** The projects: what they manage before or after our BOM, and what they depend on. */
  enum Project {
    JDK_JACKSON("", "", "transport-jdk", "codec-jackson"),
    JDK_JACKSON3("", "", "transport-jdk", "codec-jackson3"),
    JDK_JSONB("", "", "transport-jdk", "codec-jsonb"),
    APACHE_JACKSON("", "", "transport-apache", "codec-jackson"),
    OWN_BOM_BEFORE(oldJackson(), "", "transport-jdk", "codec-jackson"),
    OWN_BOM_AFTER("", oldJackson(), "transport-jdk", "codec-jackson"),
    OWN_VERSIONS(
        "",
        UserPom.managed(JACKSON + "core:2.17.3")
            + UserPom.managed(JACKSON + "databind:2.17.3")
            + UserPom.managed(JACKSON + "annotations:2.17.3")
            + UserPom.imported("org.slf4j:slf4j-bom:2.0.9"),
        "transport-apache",
        "codec-jackson");

    private final String pom;

    Project(String before, String after, String transport, String codec) {
      pom = UserPom.of(name(), before, after, List.of(transport, codec), "");
    }

    private static String oldJackson() {
      return UserPom.imported("com.fasterxml.jackson:jackson-bom:2.15.4");
    }

    /** Returns the artifacts that Maven resolved, each with its version. */
    private Map<String, String> tree() throws IOException {
      return Files.readAllLines(folder.resolve(name()).resolve("tree.txt")).stream()
          .skip(1) // the project
          .map(line -> line.replaceFirst("^[ |+\\\\-]+", "").split(":", -1))
          .collect(Collectors.toMap(parts -> parts[0] + ":" + parts[1], parts -> parts[3]));
    }
  }

  @BeforeAll
  static void run() throws Exception {
    for (Project project : Project.values()) {
      Path own = Files.createDirectory(folder.resolve(project.name()));
      Files.writeString(own.resolve("pom.xml"), project.pom);
    }
    String modules = Arrays.stream(Project.values())
        .map(project -> "<module>" + project + "</module>")
        .collect(Collectors.joining());
    Files.writeString(folder.resolve("pom.xml"), UserPom.aggregator(modules));
    UserMaven.run(
        folder,
        "org.apache.maven.plugins:maven-dependency-plugin:"
            + System.getProperty("maven-dependency-plugin.version") + ":tree",
        "-DoutputFile=tree.txt");
  }

  @ParameterizedTest
  @EnumSource
  void containsOnlyOurArtifactsAndChosenLibrary(Project project) throws IOException {
    List<String> library = switch (project) {
      case JDK_JACKSON, OWN_BOM_BEFORE, OWN_BOM_AFTER ->
        List.of(
            "com.beeper.desktop:beeper-desktop-transport-jdk",
            "com.beeper.desktop:beeper-desktop-codec-jackson",
            JACKSON + "databind",
            JACKSON + "core",
            JACKSON + "annotations");
      case JDK_JACKSON3 ->
        List.of(
            "com.beeper.desktop:beeper-desktop-transport-jdk",
            "com.beeper.desktop:beeper-desktop-codec-jackson3",
            "tools.jackson.core:jackson-databind",
            "tools.jackson.core:jackson-core",
            JACKSON + "annotations");
      case JDK_JSONB ->
        List.of(
            "com.beeper.desktop:beeper-desktop-transport-jdk",
            "com.beeper.desktop:beeper-desktop-codec-jsonb",
            "jakarta.json.bind:jakarta.json.bind-api",
            "jakarta.json:jakarta.json-api",
            "org.eclipse:yasson",
            "org.eclipse.parsson:parsson");
      case APACHE_JACKSON, OWN_VERSIONS ->
        List.of(
            "com.beeper.desktop:beeper-desktop-transport-apache",
            "org.apache.httpcomponents.client5:httpclient5",
            "org.apache.httpcomponents.core5:httpcore5",
            "org.apache.httpcomponents.core5:httpcore5-h2",
            "org.slf4j:slf4j-api",
            "com.beeper.desktop:beeper-desktop-codec-jackson",
            JACKSON + "databind",
            JACKSON + "core",
            JACKSON + "annotations");
    };
    assertThat(project.tree().keySet())
        .containsAll(library)
        .contains("com.beeper.desktop:beeper-desktop-api", "org.jspecify:jspecify")
        .hasSize(library.size() + 2);
  }

  @ParameterizedTest
  @EnumSource(names = {"OWN_BOM_BEFORE", "OWN_BOM_AFTER"})
  void keepsVersionsOfBomOfApplication(Project project) throws IOException {
    assertThat(project.tree())
        .containsEntry(JACKSON + "databind", "2.15.4")
        .containsEntry(JACKSON + "core", "2.15.4")
        .containsEntry(JACKSON + "annotations", "2.15.4");
  }

  @Test
  void keepsVersionsOfApplication() throws IOException {
    assertThat(Project.OWN_VERSIONS.tree())
        .containsEntry(JACKSON + "databind", "2.17.3")
        .containsEntry(JACKSON + "core", "2.17.3")
        .containsEntry(JACKSON + "annotations", "2.17.3")
        .containsEntry("org.slf4j:slf4j-api", "2.0.9");
  }

  @Test
  void usesVersionsOfOurPomsByDefault() throws IOException {
    assertThat(Project.JDK_JACKSON.tree())
        .containsEntry(JACKSON + "core", System.getProperty("jackson.version"))
        .containsEntry("com.beeper.desktop:beeper-desktop-api", UserMaven.VERSION);
  }
}
