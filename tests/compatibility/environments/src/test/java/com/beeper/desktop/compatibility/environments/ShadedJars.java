package com.beeper.desktop.compatibility.environments;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.compatibility.environments.Environment.Seen;
import com.beeper.desktop.compatibility.environments.OwnJvm.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** One jar that Maven Shade makes of a user's project, with what the document shows. */
final class ShadedJars {

  private ShadedJars() {}

  static Stream<Environment> all() {
    return Stream.of(
        new Environment("One jar by Maven Shade", "two of each", (jvm, desktop) -> {
          Path jar = build(
              jvm.folder(),
              Document.code("<plugin>"),
              List.of("transport-jdk", "transport-apache", "codec-jackson", "codec-jsonb"));
          return called(jvm, desktop, jar, Pair.APACHE_JACKSON, Jars.APACHE, Jars.JACKSON);
        }),
        new Environment(
            "One jar by Maven Shade, Jackson relocated", "jdk and jackson", (jvm, desktop) -> {
              String plugin = Document.code("<plugin>")
                  .replace("<transformers>", Document.code("<relocations>") + "<transformers>");
              Path jar = build(jvm.folder(), plugin, List.of("transport-jdk", "codec-jackson"));
              try (ZipFile zip = new ZipFile(jar.toFile())) {
                assertThat(zip.stream())
                    .noneMatch(entry -> entry.getName().startsWith("com/fasterxml/jackson/"))
                    .anyMatch(
                        entry -> entry.getName().startsWith("com/example/shaded/jackson/core/"));
              }
              return called(jvm, desktop, jar, Pair.JDK_JACKSON, Jars.JACKSON);
            }));
  }

  private static Seen called(OwnJvm jvm, Desktop desktop, Path jar, Pair pair, Jars... libraries)
      throws Exception {
    Run run = jvm.java(List.of("-cp", jar.toString(), Program.class.getName(), desktop.url()));
    assertThat(run.out()).as(run.err()).isEqualTo("COMPLETE true");
    assertThat(run.exit()).isZero();
    pair.assertFound(run.loaded());
    return new Seen(run.loaded().from(Jars.of(libraries)), "works");
  }

  private static Path build(Path folder, String plugin, List<String> artifacts) throws Exception {
    Path project = Files.createDirectory(folder.resolve("project"));
    Files.writeString(
        project.resolve("pom.xml"),
        UserPom.of(
            "shaded", "", "", artifacts, "<build><plugins>" + plugin + "</plugins></build>"));
    String program = Program.class.getName().replace('.', '/') + ".java";
    Path source = project.resolve("src/main/java").resolve(program);
    Files.createDirectories(source.getParent());
    Files.copy(Path.of("src/test/java").resolve(program), source);
    UserMaven.run(project, "package");
    return project.resolve("target/shaded-1.jar");
  }
}
