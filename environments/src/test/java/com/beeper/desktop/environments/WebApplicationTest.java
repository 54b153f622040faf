package com.beeper.desktop.environments;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.environments.OwnJvm.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Web applications whose own classes come before those of the server. */
class WebApplicationTest {

  private static Desktop desktop;

  @TempDir
  Path folder;

  /** The servers. */
  enum Host {
    TOMCAT(TomcatHost.class, Jars.TOMCAT),
    JETTY(JettyHost.class, Jars.JETTY);

    private final Class<?> main;
    private final Jars jars;

    Host(Class<?> main, Jars jars) {
      this.main = main;
      this.jars = jars;
    }
  }

  /** The pairs of back ends. */
  enum Pair {
    JDK_JACKSON(Jars.JDK, Jars.JACKSON),
    APACHE_JSONB(Jars.APACHE, Jars.JSONB);

    private final Jars transport;
    private final Jars codec;

    Pair(Jars transport, Jars codec) {
      this.transport = transport;
      this.codec = codec;
    }
  }

  @BeforeAll
  static void start() throws IOException {
    desktop = Desktop.start();
  }

  @AfterAll
  static void stop() {
    desktop.close();
  }

  static Stream<Arguments> all() {
    return Stream.of(Host.values())
        .flatMap(host -> Stream.of(Pair.values()).map(pair -> Arguments.of(host, pair)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void everythingInTheApplication(Host host, Pair pair) throws Exception {
    List<Path> sdk = Jars.of(Jars.API, pair.transport, pair.codec);
    assertAnswers("own", run(host, sdk, List.of()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void everythingShared(Host host, Pair pair) throws Exception {
    List<Path> sdk = Jars.of(Jars.API, pair.transport, pair.codec);
    assertAnswers("shared", run(host, List.of(), sdk));
  }

  @ParameterizedTest
  @MethodSource("all")
  void theBackEndsOfTheApplicationBelowASharedApi(Host host, Pair pair) throws Exception {
    assertAnswers("shared", run(host, Jars.of(pair.transport, pair.codec), Jars.of(Jars.API)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void everythingTwice(Host host, Pair pair) throws Exception {
    List<Path> sdk = Jars.of(Jars.API, pair.transport, pair.codec);
    assertAnswers("own", run(host, sdk, sdk));
  }

  @ParameterizedTest
  @MethodSource("all")
  void othersSharedThanInTheApplication(Host host, Pair pair) throws Exception {
    Pair other = pair == Pair.JDK_JACKSON ? Pair.APACHE_JSONB : Pair.JDK_JACKSON;
    assertAnswers(
        "own",
        run(
            host,
            Jars.of(Jars.API, pair.transport, pair.codec),
            Jars.of(Jars.API, other.transport, other.codec)));
  }

  private static void assertAnswers(String where, Run run) {
    assertThat(run.out()).as(run.err()).isEqualTo(where + " COMPLETE true");
    assertThat(run.exit()).isZero();
    assertThat(run.err())
        .as("a thread of the SDK is left behind, or something failed aside")
        .doesNotContain("beeper-desktop", "Exception");
  }

  private Run run(Host host, List<Path> application, List<Path> shared) throws Exception {
    Path war = Files.createDirectories(folder.resolve("war"));
    copyClass(CallServlet.class, war.resolve("WEB-INF/classes"));
    Path lib = Files.createDirectories(war.resolve("WEB-INF/lib"));
    for (Path jar : application) {
      Files.copy(jar, lib.resolve(jar.getFileName()));
    }
    // The host has its own classes, but neither the servlet nor the SDK.
    Path program = folder.resolve("host");
    for (Class<?> type : List.of(TomcatHost.class, JettyHost.class, Shared.class)) {
      copyClass(type, program);
    }
    List<Path> path = new ArrayList<>(Jars.of(host.jars));
    path.add(program);
    List<String> options = new ArrayList<>(List.of(
        "-Dserver=" + desktop.url(),
        "-cp",
        OwnJvm.join(path),
        host.main.getName(),
        war.toString()));
    shared.forEach(jar -> options.add(jar.toString()));
    return OwnJvm.run(options);
  }

  private static void copyClass(Class<?> type, Path target) throws IOException {
    String name = type.getName().replace('.', '/') + ".class";
    Path file = target.resolve(name);
    Files.createDirectories(file.getParent());
    try (var in = type.getClassLoader().getResourceAsStream(name)) {
      Files.copy(in, file);
    }
  }
}
