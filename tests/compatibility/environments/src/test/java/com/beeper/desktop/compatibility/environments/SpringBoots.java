package com.beeper.desktop.compatibility.environments;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.compatibility.environments.DiagnosisText.Location;
import com.beeper.desktop.compatibility.environments.Environment.Seen;
import com.beeper.desktop.compatibility.environments.ForkedJvm.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The executable jars of the two applications of Spring Boot, which other modules build. */
final class SpringBoots {

  /** A jar in the executable jar. */
  private static final Location NESTED =
      (jar, module) -> "/!BOOT-INF/lib/" + jar.getFileName() + "!/";

  private SpringBoots() {}

  static Stream<Environment> all() {
    return Stream.of(
        application(
            "Spring Boot 3, executable jar", "spring-boot-3", TransportAndCodec.JDK_JACKSON),
        application(
            "Spring Boot 4, executable jar", "spring-boot-4", TransportAndCodec.JDK_JACKSON3));
  }

  private static Environment application(String place, String module, TransportAndCodec pair) {
    return new Environment(place, pair.toString(), (jvm, desktop) -> {
      Run run = jvm.java(List.of(
          "-jar",
          jar(module).toString(),
          "--server.port=0",
          "--server.address=127.0.0.1",
          "--desktop.url=" + desktop.url(),
          "--desktop.token=" + desktop.token()));
      assertThat(run.exit()).as(run.out() + run.err()).isZero();
      assertThat(run.out())
          .as("the models go through the mapper of Spring Boot")
          .contains("controller: {\"session\":" + StubDesktop.SESSION
              + ",\"at\":\"2026-01-01T00:00:00Z\"}")
          .as("the back ends are found")
          .contains("found: COMPLETE");
      pair.assertFound(run.loaded());
      run.diagnosis()
          .assertPlace("on the class path", "LaunchedClassLoader", "LaunchedClassLoader")
          .assertChosen(pair, "it is the only one", NESTED)
          .assertReached(pair, desktop.token());
      return new Seen(run.loaded(), "works");
    });
  }

  private static Path jar(String module) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(module, "target"))) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("not built: " + module));
    }
  }
}
