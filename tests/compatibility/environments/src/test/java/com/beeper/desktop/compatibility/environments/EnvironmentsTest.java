package com.beeper.desktop.compatibility.environments;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.compatibility.environments.Environment.Seen;
import com.beeper.desktop.compatibility.versions.GeneratedSection;
import com.beeper.desktop.compatibility.versions.Jdks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the SDK in every environment, on each JDK, and writes the table if all went well. */
class EnvironmentsTest {

  private static final List<Environment> ALL = Stream.of(
          PlainPrograms.all(),
          FatJars.all(),
          ShadedJars.all(),
          ShrunkJars.all(),
          OsgiBundles.all(),
          WebApplications.all(),
          SpringBoots.all())
      .flatMap(some -> some)
      .toList();
  private static final Map<Integer, Path> JDKS = Jdks.homes();

  private static StubDesktop desktop;
  private static EnvironmentTable table;

  @BeforeAll
  static void start() throws IOException {
    desktop = StubDesktop.start();
    table = new EnvironmentTable();
  }

  @AfterAll
  static void stop() throws Exception {
    desktop.close();
    // A partial or failed run leaves the table unchanged.
    if (table.size() == ALL.size() * JDKS.size()) {
      new GeneratedSection(EnterpriseGuide.PATH, "environments").replace(table.markdown());
    }
  }

  /** With {@code -Denvironments.only="JDK 17.*Tomcat"}, only those whose name contains the expression. */
  static Stream<Arguments> all() {
    Pattern only = Pattern.compile(System.getProperty("environments.only", ""));
    return JDKS.keySet().stream()
        .flatMap(jdk -> ALL.stream()
            .filter(
                environment -> only.matcher("JDK " + jdk + ": " + environment).find())
            .map(environment -> Arguments.of(jdk, environment)));
  }

  @ParameterizedTest(name = "JDK {0}: {1}")
  @MethodSource("all")
  void runsEveryCheckInEnvironment(int jdk, Environment environment, @TempDir Path folder)
      throws Exception {
    ForkedJvm jvm = new ForkedJvm(JDKS.get(jdk), folder);
    String version = jvm.java(List.of("--version")).out().split(" ", 3)[1];
    assertThat(version).startsWith(jdk + "");
    Seen seen = environment.scenario().run(jvm, desktop);
    table.add(environment, version, seen);
  }
}
