package com.beeper.desktop.compatibility.environments;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.compatibility.environments.Environment.Seen;
import com.beeper.desktop.compatibility.environments.OwnJvm.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Web applications whose own classes come before those of the server. */
final class WebApplications {

  /** The servers. */
  private enum Host {
    TOMCAT("Tomcat", TomcatHost.class, Jars.TOMCAT),
    JETTY("Jetty", JettyHost.class, Jars.JETTY);

    private final String label;
    private final Class<?> main;
    private final Jars jars;

    Host(String label, Class<?> main, Jars jars) {
      this.label = label;
      this.main = main;
      this.jars = jars;
    }
  }

  /**
   * Where the SDK is.
   *
   * @param label what the table calls it
   * @param where whose class loader the SDK that is called must have
   * @param application the jars in the application
   * @param shared the jars that all applications share
   */
  private record Layout(
      String label,
      String where,
      Function<Pair, List<Path>> application,
      Function<Pair, List<Path>> shared) {}

  private static final List<Layout> LAYOUTS = List.of(
      new Layout("SDK in the WAR", "own", Pair::jarsWithApi, pair -> List.of()),
      new Layout("SDK shared", "shared", pair -> List.of(), Pair::jarsWithApi),
      new Layout(
          "API shared, back ends in the WAR", "shared", Pair::jars, pair -> Jars.of(Jars.API)),
      new Layout("SDK in the WAR and shared", "own", Pair::jarsWithApi, Pair::jarsWithApi),
      new Layout(
          "SDK in the WAR, and shared with other back ends",
          "own",
          Pair::jarsWithApi,
          pair -> (pair == Pair.JDK_JACKSON ? Pair.APACHE_JSONB : Pair.JDK_JACKSON).jarsWithApi()));

  private WebApplications() {}

  static Stream<Environment> all() {
    return Stream.of(Host.values())
        .flatMap(host -> LAYOUTS.stream()
            .flatMap(layout -> Stream.of(Pair.JDK_JACKSON, Pair.APACHE_JSONB)
                .map(pair -> new Environment(
                    host.label + ", " + layout.label(),
                    pair.toString(),
                    (jvm, desktop) -> run(host, layout, pair, jvm, desktop)))));
  }

  private static Seen run(Host host, Layout layout, Pair pair, OwnJvm jvm, Desktop desktop)
      throws Exception {
    Path war = Files.createDirectories(jvm.folder().resolve("war"));
    copyClass(CallServlet.class, war.resolve("WEB-INF/classes"));
    Path lib = Files.createDirectories(war.resolve("WEB-INF/lib"));
    for (Path jar : layout.application().apply(pair)) {
      Files.copy(jar, lib.resolve(jar.getFileName()));
    }
    // The host has its own classes, but neither the servlet nor the SDK.
    Path program = jvm.folder().resolve("host");
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
    layout.shared().apply(pair).forEach(jar -> options.add(jar.toString()));
    Run run = jvm.java(options);

    assertThat(run.out()).as(run.err()).isEqualTo(layout.where() + " COMPLETE true");
    assertThat(run.exit()).isZero();
    assertThat(run.err())
        .as("a thread of the SDK is left behind, or something failed aside")
        .doesNotContain("beeper-desktop", "Exception");
    pair.assertFound(run.loaded());
    return new Seen(run.loaded(), "works");
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
