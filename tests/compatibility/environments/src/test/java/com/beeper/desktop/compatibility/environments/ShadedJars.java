package com.beeper.desktop.compatibility.environments;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.compatibility.environments.DiagnosisText.Location;
import com.beeper.desktop.compatibility.environments.Environment.Seen;
import com.beeper.desktop.compatibility.environments.ForkedJvm.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** One jar that Maven Shade makes of a user's project, with what the document shows. */
final class ShadedJars {

  private static final Location MERGED = Location.merged("shaded-1.jar");

  private ShadedJars() {}

  static Stream<Environment> all() {
    return Stream.of(
        new Environment("One jar by Maven Shade", "two of each", (jvm, desktop) -> {
          Path jar = build(
              jvm.folder(),
              EnterpriseGuide.code("<plugin>"),
              List.of("transport-jdk", "transport-apache", "codec-jackson", "codec-jsonb"));
          Run run = run(jvm, desktop, jar);
          run.diagnosis()
              .assertChosen(TransportAndCodec.APACHE_JACKSON, "it has the highest priority", MERGED)
              .assertContainsLibraries(
                  SdkJars.of(SdkJars.APACHE, SdkJars.JACKSON, SdkJars.JSONB).stream()
                      // Here, its version is that of HttpClient.
                      .filter(each -> !each.getFileName().toString().startsWith("slf4j-"))
                      .toList(),
                  MERGED);
          return new Seen(
              TransportAndCodec.APACHE_JACKSON.loadedFrom(
                  SdkJars.of(SdkJars.APACHE, SdkJars.JACKSON)),
              "works");
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
              Run run = run(jvm, desktop, jar);
              DiagnosisText diagnosis = run.diagnosis();
              diagnosis.assertChosen(TransportAndCodec.JDK_JACKSON, "it is the only one", MERGED);
              assertThat(diagnosis.lines("Libraries"))
                  .hasSize(3)
                  .anyMatch(line -> line.startsWith("com.example.shaded.jackson.databind "
                      + System.getProperty("jackson.version") + " from "));
              TransportAndCodec.JDK_JACKSON.assertFound(run.loaded());
              return new Seen(run.loaded().from(SdkJars.of(SdkJars.JACKSON)), "works");
            }));
  }

  private static Run run(ForkedJvm jvm, StubDesktop desktop, Path jar) throws Exception {
    Run run = jvm.java(List.of(
        "-cp", jar.toString(), ProbeProgram.class.getName(), desktop.url(), desktop.token()));
    assertThat(run.result()).as(run.err()).isEqualTo("COMPLETE true");
    assertThat(run.exit()).isZero();
    run.diagnosis()
        .assertPlace("on the class path", "\"app\"", "\"app\"")
        // The transport of the JDK, which has WebSockets, is in both.
        .assertReached(TransportAndCodec.JDK_JACKSON, desktop.token());
    return run;
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
