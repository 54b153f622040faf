package com.beeper.desktop.compatibility.environments;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.compatibility.environments.DiagnosisText.Location;
import com.beeper.desktop.compatibility.environments.Environment.Seen;
import com.beeper.desktop.compatibility.environments.ForkedJvm.Run;
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
    TOMCAT("Tomcat", TomcatHost.class, SdkJars.TOMCAT, "WebappClassLoader"),
    JETTY("Jetty", JettyHost.class, SdkJars.JETTY, "WebAppClassLoader");

    private final String label;
    private final Class<?> main;
    private final SdkJars jars;
    /** Part of the name of the class loader of an application. */
    private final String loader;

    Host(String label, Class<?> main, SdkJars jars, String loader) {
      this.label = label;
      this.main = main;
      this.jars = jars;
      this.loader = loader;
    }
  }

  /**
   * A placement of the SDK.
   *
   * @param label its name in the table
   * @param where the owner of the class loader that must define the SDK
   * @param application the jars in the application
   * @param shared the jars that all applications share
   */
  private record Layout(
      String label,
      String where,
      Function<TransportAndCodec, List<Path>> application,
      Function<TransportAndCodec, List<Path>> shared) {

    /** Returns the problems that a diagnosis finds: back ends of the shared SDK that the WAR lacks. */
    List<String> problems(TransportAndCodec pair) {
      List<String> problems = new ArrayList<>();
      if (label.endsWith("with other back ends")) {
        problems.add("Transport: broken: com.beeper.desktop.transport.TransportProvider: ");
        problems.add("Codec: broken: com.beeper.desktop.codec.CodecProvider: ");
        if (!pair.hasEvents()) {
          problems.add("WebSocket transport: broken: ");
        }
      }
      return problems;
    }
  }

  private static final List<Layout> LAYOUTS = List.of(
      new Layout("SDK in the WAR", "own", TransportAndCodec::jarsWithApi, pair -> List.of()),
      new Layout("SDK shared", "shared", pair -> List.of(), TransportAndCodec::jarsWithApi),
      new Layout(
          "API shared, back ends in the WAR",
          "shared",
          TransportAndCodec::jars,
          pair -> SdkJars.of(SdkJars.API)),
      new Layout(
          "SDK in the WAR and shared",
          "own",
          TransportAndCodec::jarsWithApi,
          TransportAndCodec::jarsWithApi),
      new Layout(
          "SDK in the WAR, and shared with other back ends",
          "own",
          TransportAndCodec::jarsWithApi,
          pair -> (pair == TransportAndCodec.JDK_JACKSON
                  ? TransportAndCodec.APACHE_JSONB
                  : TransportAndCodec.JDK_JACKSON)
              .jarsWithApi()));

  private WebApplications() {}

  static Stream<Environment> all() {
    return Stream.of(Host.values())
        .flatMap(host -> LAYOUTS.stream()
            .flatMap(layout -> Stream.of(
                    TransportAndCodec.JDK_JACKSON, TransportAndCodec.APACHE_JSONB)
                .map(pair -> new Environment(
                    host.label + ", " + layout.label(),
                    pair.toString(),
                    (jvm, desktop) -> run(host, layout, pair, jvm, desktop)))));
  }

  private static Seen run(
      Host host, Layout layout, TransportAndCodec pair, ForkedJvm jvm, StubDesktop desktop)
      throws Exception {
    Path war = Files.createDirectories(jvm.folder().resolve("war"));
    copyClass(CallServlet.class, war.resolve("WEB-INF/classes"));
    Path lib = Files.createDirectories(war.resolve("WEB-INF/lib"));
    for (Path jar : layout.application().apply(pair)) {
      Files.copy(jar, lib.resolve(jar.getFileName()));
    }
    // The host has its own classes, but neither the servlet nor the SDK.
    Path program = jvm.folder().resolve("host");
    for (Class<?> type : List.of(TomcatHost.class, JettyHost.class, SharedClassLoader.class)) {
      copyClass(type, program);
    }
    List<Path> path = new ArrayList<>(SdkJars.of(host.jars));
    path.add(program);
    List<String> options = new ArrayList<>(List.of(
        "-Dserver=" + desktop.url(),
        "-Dtoken=" + desktop.token(),
        "-cp",
        ForkedJvm.join(path),
        host.main.getName(),
        war.toString()));
    layout.shared().apply(pair).forEach(jar -> options.add(jar.toString()));
    Run run = jvm.java(options);

    assertThat(run.result()).as(run.err()).isEqualTo(layout.where() + " COMPLETE true");
    assertThat(run.exit()).isZero();
    assertThat(run.err())
        .as("a thread of the SDK is left behind, or something failed aside")
        .doesNotContain("beeper-desktop", "Exception");
    pair.assertFound(run.loaded());
    boolean isShared = layout.where().equals("shared");
    DiagnosisText diagnosis = run.diagnosis();
    diagnosis
        .assertPlace("on the class path", isShared ? "\"shared\"" : host.loader, host.loader)
        .assertChosen(pair, "it is the only one", Location.JAR)
        .assertContainsLibraries(pair.jars(), Location.JAR)
        .assertReached(pair, desktop.token(), layout.problems(pair));
    assertThat(diagnosis.lines("SDK").get(0).contains("/WEB-INF/lib/"))
        .as("the copy of the SDK in the WAR")
        .isEqualTo(!isShared);
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
