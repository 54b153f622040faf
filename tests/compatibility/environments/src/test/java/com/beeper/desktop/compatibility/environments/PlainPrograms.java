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
import java.util.stream.Stream;

/** A program with its jars beside it: on the class path, as modules, and in an image. */
final class PlainPrograms {

  private static final String MODULE = "com.example.app";

  private static final String ONLY = "it is the only one";

  private PlainPrograms() {}

  static Stream<Environment> all() {
    return Stream.of(
            Stream.of(TransportAndCodec.values()).map(PlainPrograms::classPath),
            Stream.of(TransportAndCodec.JDK_JACKSON, TransportAndCodec.APACHE_JSONB)
                .flatMap(pair -> Stream.of(
                    context("no context class loader", "none", pair),
                    context("a context class loader without the SDK", "blind", pair),
                    context("a context class loader with a copy of the SDK", "copy", pair))),
            Stream.of(TransportAndCodec.values()).map(PlainPrograms::modulePath),
            Stream.of(
                    TransportAndCodec.JDK_JACKSON,
                    TransportAndCodec.JDK_JACKSON3,
                    TransportAndCodec.JDK_JSONB)
                .flatMap(pair -> Stream.of(image(pair), application(pair))))
        .flatMap(all -> all);
  }

  private static Environment classPath(TransportAndCodec pair) {
    return new Environment("Class path", pair.toString(), (jvm, desktop) -> {
      Run run = jvm.java(List.of(
          "-cp",
          path(pair, jvm.folder()),
          ProbeProgram.class.getName(),
          desktop.url(),
          desktop.token()));
      assertThat(run.err()).isEmpty();
      run.diagnosis()
          .assertPlace("on the class path", "\"app\"", "\"app\"")
          .assertChosen(pair, ONLY, Location.JAR)
          .assertLibraries(pair.jars(), Location.JAR)
          .assertReached(pair, desktop.token());
      return called(pair, run);
    });
  }

  private static Environment context(String place, String loader, TransportAndCodec pair) {
    return new Environment(
        "Class path, a thread with " + place, pair.toString(), (jvm, desktop) -> {
          Run run = jvm.java(List.of(
              "-cp",
              path(pair, jvm.folder()),
              ProbeProgram.class.getName(),
              desktop.url(),
              desktop.token(),
              loader));
          String ofThread = "none";
          List<String> problems = new ArrayList<>();
          if (loader.equals("copy")) {
            assertThat(run.err()).contains("Skipped a broken", "not a subtype");
            ofThread = "java.net.URLClassLoader";
            problems.add("Transport: broken: com.beeper.desktop.transport.TransportProvider: ");
            problems.add("Codec: broken: com.beeper.desktop.codec.CodecProvider: ");
            if (pair.hasEvents()) {
              problems.add("WebSocket transport: broken: ");
            }
            assertThat(run.diagnosis().lines("SDK"))
                .anyMatch(line ->
                    line.startsWith("another copy of the SDK in the class loader of the thread: "));
          } else {
            assertThat(run.err()).isEmpty();
            if (loader.equals("blind")) {
              ofThread = "\"platform\"";
            }
          }
          run.diagnosis()
              .assertPlace("on the class path", "\"app\"", ofThread)
              .assertChosen(pair, ONLY, Location.JAR)
              .assertLibraries(pair.jars(), Location.JAR)
              .assertReached(pair, desktop.token(), problems);
          return called(pair, run);
        });
  }

  private static Environment modulePath(TransportAndCodec pair) {
    return new Environment("Module path", pair.toString(), (jvm, desktop) -> {
      Run run = jvm.java(
          List.of("-p", path(pair, jvm.folder()), "-m", main(), desktop.url(), desktop.token()));
      assertThat(run.err()).isEmpty();
      run.diagnosis()
          .assertPlace("on the module path", "\"app\"", "\"app\"")
          .assertChosen(pair, ONLY, Location.JAR)
          .assertLibraries(pair.jars(), Location.JAR)
          .assertReached(pair, desktop.token());
      return called(pair, run);
    });
  }

  private static Environment image(TransportAndCodec pair) {
    return new Environment("Image of jlink", pair.toString(), (jvm, desktop) -> {
      Path image = jvm.folder().resolve("image");
      String modules = modules(pair);
      if (pair == TransportAndCodec.JDK_JACKSON) {
        assertThat(EnterpriseGuide.inOneLine()).contains("--add-modules " + modules + " ");
      }
      jvm.tool(
          "jlink",
          "--module-path",
          path(pair, jvm.folder()),
          "--add-modules",
          modules,
          "--output",
          image.toString());
      Run run = new ForkedJvm(image, jvm.folder())
          .java(List.of("-m", main(), desktop.url(), desktop.token()));
      assertThat(run.err()).isEmpty();
      run.diagnosis()
          .assertPlace("on the module path", "\"app\"", "\"app\"")
          .assertChosen(pair, ONLY, Location.IMAGE)
          .assertLibraries(pair.jars(), Location.IMAGE)
          .assertReached(pair, desktop.token());
      Seen seen = called(pair, run);
      return new Seen(seen.loaded().from(pair.jars()), seen.result());
    });
  }

  /** An application with a launcher, which jpackage makes of the same modules. */
  private static Environment application(TransportAndCodec pair) {
    return new Environment("Application of jpackage", pair.toString(), (jvm, desktop) -> {
      jvm.tool(
          "jpackage",
          "--type",
          "app-image",
          "--name",
          "probe",
          "--dest",
          jvm.folder().toString(),
          "--module-path",
          path(pair, jvm.folder()),
          "--add-modules",
          modules(pair),
          "--module",
          main(),
          "--java-options",
          jvm.logOfClasses());
      Run run = jvm.program(List.of(
          jvm.folder().resolve("probe/bin/probe").toString(), desktop.url(), desktop.token()));
      assertThat(run.err()).isEmpty();
      run.diagnosis()
          .assertPlace("on the module path", "\"app\"", "\"app\"")
          .assertChosen(pair, ONLY, Location.IMAGE)
          .assertLibraries(pair.jars(), Location.IMAGE)
          .assertReached(pair, desktop.token());
      Seen seen = called(pair, run);
      return new Seen(seen.loaded().from(pair.jars()), seen.result());
    });
  }

  private static String modules(TransportAndCodec pair) {
    String codec = switch (pair) {
      case JDK_JACKSON -> "jackson";
      case JDK_JACKSON3 -> "jackson3";
      case JDK_JSONB -> "jsonb,org.eclipse.yasson,org.eclipse.parsson";
      default -> throw new IllegalArgumentException("HttpClient is an automatic module");
    };
    return MODULE + ",com.beeper.desktop.transport.jdk,com.beeper.desktop.codec." + codec;
  }

  private static Seen called(TransportAndCodec pair, Run run) {
    assertThat(run.result()).isEqualTo("COMPLETE true");
    assertThat(run.exit()).isZero();
    pair.assertFound(run.loaded());
    return new Seen(run.loaded(), "works");
  }

  private static String main() {
    return MODULE + "/" + ProbeProgram.class.getName();
  }

  private static String path(TransportAndCodec pair, Path folder) throws IOException {
    List<Path> path = new ArrayList<>(pair.jarsWithApi());
    path.add(module(folder));
    return ForkedJvm.join(path);
  }

  /** Compiles the program as a module; on the class path its description is ignored. */
  private static Path module(Path folder) throws IOException {
    Path description = folder.resolve("module-info.java");
    Files.writeString(description, EnterpriseGuide.code("module " + MODULE + " "));
    Path classes = folder.resolve("program");
    int exit = javax.tools.ToolProvider.getSystemJavaCompiler()
        .run(
            null,
            null,
            null,
            "-d",
            classes.toString(),
            "--release",
            "17",
            "-p",
            ForkedJvm.join(SdkJars.of(SdkJars.API, SdkJars.JSPECIFY)),
            description.toString(),
            "src/test/java/" + ProbeProgram.class.getName().replace('.', '/') + ".java");
    assertThat(exit).isZero();
    return classes;
  }
}
