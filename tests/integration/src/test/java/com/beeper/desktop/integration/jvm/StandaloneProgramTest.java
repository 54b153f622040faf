package com.beeper.desktop.integration.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.integration.jvm.UserProgram.Run;
import com.beeper.desktop.testkit.ApiExamples;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The call in JVMs of its own: class path, module path and a linked image. */
class StandaloneProgramTest {

  private static final String MAIN = "user.app.Main";

  @TempDir
  static Path folder;

  private static FakeBeeperDesktop server;
  private static UserProgram program;

  @BeforeAll
  static void start() throws IOException {
    server = FakeBeeperDesktop.start();
    String operation = "bridges.loginSessions.retrieve";
    server.on(operation).respond(200, ApiExamples.response(operation, "display_qr"));
    program = UserProgram.compile(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static Stream<Arguments> pairs() {
    return Stream.concat(
        Stream.of(BackEndJars.JDK, BackEndJars.APACHE)
            .flatMap(transport -> Stream.of(BackEndJars.JACKSON, BackEndJars.JSONB)
                .map(codec -> Arguments.of(transport, codec))),
        Stream.of(Arguments.of(BackEndJars.JDK, BackEndJars.JACKSON3)));
  }

  private static String[] arguments() {
    return new String[] {server.baseUrl().toString(), server.accessToken(), "123"};
  }

  private static List<String> classPath(String path, String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("-cp", path, MAIN));
    return all;
  }

  private static List<String> modulePath(String path) {
    return List.of("-p", path, "-m", "user.app/" + MAIN);
  }

  private static void assertCalled(Run run) {
    assertThat(run.err()).as("nothing is printed but by the program").isEmpty();
    assertThat(run.out()).startsWith("true LoginSession[bridgeID=");
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.exit()).isZero();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void callsOnClassPath(BackEndJars transport, BackEndJars codec) {
    assertCalled(UserProgram.java(classPath(program.path(transport, codec)), arguments()));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void callsOnModulePath(BackEndJars transport, BackEndJars codec) {
    assertCalled(UserProgram.java(modulePath(program.path(transport, codec)), arguments()));
  }

  @Test
  void prefersJackson2UnlessJackson3IsNamed() {
    String path = program.path(BackEndJars.JDK, BackEndJars.JACKSON, BackEndJars.JACKSON3);
    Run run = UserProgram.java(classPath(path, "-Xlog:class+load:stdout"), arguments());
    assertThat(run.out())
        .contains("jackson.JacksonCodec ", "true LoginSession[bridgeID=")
        .doesNotContain("tools.jackson.", "jackson3.Jackson3Codec ");
    run = UserProgram.java(
        classPath(path, "-Xlog:class+load:stdout", "-Dbeeper.desktop.codec=jackson3"), arguments());
    assertThat(run.out())
        .contains("jackson3.Jackson3Codec ", "true LoginSession[bridgeID=")
        .doesNotContain("com.fasterxml.jackson.core.", "jackson.JacksonCodec ");
  }

  @Test
  void namesArtifactsWhenNoTransportIsFound() {
    for (Run run : bothWays(BackEndJars.JACKSON)) {
      assertThat(run.out())
          .startsWith("ConfigurationException: ")
          .contains("com.beeper.desktop:beeper-desktop-transport-jdk")
          .contains("com.beeper.desktop:beeper-desktop-transport-apache");
    }
  }

  @Test
  void namesArtifactsWhenNoCodecIsFound() {
    for (Run run : bothWays(BackEndJars.JDK)) {
      assertThat(run.out())
          .startsWith("ConfigurationException: ")
          .contains("com.beeper.desktop:beeper-desktop-codec-jackson,")
          .contains("com.beeper.desktop:beeper-desktop-codec-jackson3")
          .contains("com.beeper.desktop:beeper-desktop-codec-jsonb");
    }
  }

  private static List<Run> bothWays(BackEndJars backEnd) {
    return List.of(
        UserProgram.java(classPath(program.path(backEnd)), arguments()),
        UserProgram.java(modulePath(program.path(backEnd)), arguments()));
  }

  @Test
  void loadsFewClasses() {
    Run run = UserProgram.java(
        classPath(program.path(BackEndJars.JDK, BackEndJars.JACKSON), "-Xlog:class+load:stdout"),
        arguments());
    List<String> foreign = run.out()
        .lines()
        .filter(line -> line.contains(" source: ") && line.contains("[class,load]"))
        .map(line -> line.substring(line.indexOf("] ", line.lastIndexOf("[class,load]")) + 2))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .filter(name -> !name.matches("(java|javax|jdk|sun|com\\.sun|user\\.app)\\..*"))
        .filter(name -> !name.startsWith("com.beeper.desktop."))
        .filter(name -> !name.startsWith("com.fasterxml.jackson."))
        .toList();
    assertThat(run.out()).contains("com.beeper.desktop.bridges.LoginSession ");
    assertThat(foreign)
        .as("Jackson is the codec's; the API has nothing of its own")
        .isEmpty();
    assertThat(run.out())
        .as("tokens are read without data binding")
        .contains("com.fasterxml.jackson.core.JsonFactory ")
        .doesNotContain("com.fasterxml.jackson.databind.ObjectMapper ")
        .doesNotContain("org.jspecify");
    assertThat(run.out())
        .as("the models that the response contains, without functions that create them")
        .contains("com.beeper.desktop.internal.bridges.DefaultLoginSession ")
        .contains("com.beeper.desktop.internal.bridges.DefaultDisplayAndWaitLoginStep ")
        .doesNotContain("com.beeper.desktop.internal.accounts.DefaultAccount ")
        .doesNotContainPattern("com.beeper.desktop.internal.\\w+.Default\\w+\\$\\$Lambda");
  }

  @Test
  void callsFromLinkedImage() {
    Path image = folder.resolve("image");
    int exit = ToolProvider.findFirst("jlink")
        .orElseThrow(() -> new AssertionError("this JDK has no jlink"))
        .run(
            System.out,
            System.err,
            "--module-path",
            program.path(BackEndJars.JDK, BackEndJars.JACKSON),
            "--add-modules",
            "user.app,com.beeper.desktop.transport.jdk,com.beeper.desktop.codec.jackson",
            "--output",
            image.toString());
    assertThat(exit).isZero();

    List<String> command = new ArrayList<>();
    command.add(image.resolve("bin/java").toString());
    command.addAll(List.of("-m", "user.app/" + MAIN));
    command.addAll(List.of(arguments()));
    assertCalled(UserProgram.run(command));
  }
}
