package com.beeper.desktop.compatibility.environments;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.compatibility.environments.Environment.Seen;
import com.beeper.desktop.compatibility.environments.ForkedJvm.Run;
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
              EnterpriseGuide.code("<plugin>"),
              List.of("transport-jdk", "transport-apache", "codec-jackson", "codec-jsonb"));
          return called(
              jvm, desktop, jar, TransportAndCodec.APACHE_JACKSON, SdkJars.APACHE, SdkJars.JACKSON);
        }),
        new Environment(
            "One jar by Maven Shade, Jackson relocated", "jdk and jackson", (jvm, desktop) -> {
              String plugin = EnterpriseGuide.code("<plugin>")
                  .replace(
                      "<transformers>", EnterpriseGuide.code("<relocations>") + "<transformers>");
              Path jar = build(jvm.folder(), plugin, List.of("transport-jdk", "codec-jackson"));
              try (ZipFile zip = new ZipFile(jar.toFile())) {
                assertThat(zip.stream())
                    .noneMatch(entry -> entry.getName().startsWith("com/fasterxml/jackson/"))
                    .anyMatch(
                        entry -> entry.getName().startsWith("com/example/shaded/jackson/core/"));
              }
              return called(jvm, desktop, jar, TransportAndCodec.JDK_JACKSON, SdkJars.JACKSON);
            }));
  }

  private static Seen called(
      ForkedJvm jvm, StubDesktop desktop, Path jar, TransportAndCodec pair, SdkJars... libraries)
      throws Exception {
    Run run = jvm.java(List.of("-cp", jar.toString(), ProbeProgram.class.getName(), desktop.url()));
    assertThat(run.out()).as(run.err()).isEqualTo("COMPLETE true");
    assertThat(run.exit()).isZero();
    pair.assertFound(run.loaded());
    return new Seen(run.loaded().from(SdkJars.of(libraries)), "works");
  }

  private static Path build(Path folder, String plugin, List<String> artifacts) throws Exception {
    Path project = Files.createDirectory(folder.resolve("project"));
    Files.writeString(
        project.resolve("pom.xml"),
        UserPom.of(
            "shaded", "", "", artifacts, "<build><plugins>" + plugin + "</plugins></build>"));
    String program = ProbeProgram.class.getName().replace('.', '/') + ".java";
    Path source = project.resolve("src/main/java").resolve(program);
    Files.createDirectories(source.getParent());
    Files.copy(Path.of("src/test/java").resolve(program), source);
    UserMaven.run(project, "package");
    return project.resolve("target/shaded-1.jar");
  }
}
