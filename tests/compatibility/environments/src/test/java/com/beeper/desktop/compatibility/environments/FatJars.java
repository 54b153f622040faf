package com.beeper.desktop.compatibility.environments;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.compatibility.environments.DiagnosisText.Location;
import com.beeper.desktop.compatibility.environments.Environment.Seen;
import com.beeper.desktop.compatibility.environments.ForkedJvm.Run;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** One jar with everything in it, as shading tools make it. */
final class FatJars {

  /** The treatment of files that several jars contain. */
  private enum Services {
    /** All lines are kept, as they must be. */
    MERGED,
    /** The first file is taken, so all providers but one are lost. */
    FIRST,
    /** They are left out. */
    NONE
  }

  /** Surefire starts tests in the folder of their module. */
  private static final Path CLASSES = Path.of("target/test-classes");

  private static final SdkJars[] ONE = {SdkJars.API, SdkJars.JDK, SdkJars.JACKSON};
  private static final SdkJars[] MANY = {
    SdkJars.API, SdkJars.JDK, SdkJars.JSONB, SdkJars.APACHE, SdkJars.JACKSON
  };

  private FatJars() {}

  static Stream<Environment> all() {
    return Stream.of(
        works("One jar, service files merged", Services.MERGED, ONE, TransportAndCodec.JDK_JACKSON),
        works(
            "One jar, service files merged",
            Services.MERGED,
            MANY,
            TransportAndCodec.APACHE_JACKSON),
        works(
            "One jar, of service files the first",
            Services.FIRST,
            ONE,
            TransportAndCodec.JDK_JACKSON),
        // The others might as well not be there.
        works(
            "One jar, of service files the first",
            Services.FIRST,
            MANY,
            TransportAndCodec.JDK_JSONB),
        new Environment("One jar, service files lost", "jdk and jackson", (jvm, desktop) -> {
          Run run = run(jvm, desktop, Services.NONE, ONE);
          assertThat(run.result())
              .contains("META-INF/services", "ServicesResourceTransformer")
              .contains("beeper-desktop-codec-jackson");
          assertThat(EnterpriseGuide.inOneLine()).contains(run.result());
          assertThat(run.loaded().codecs()).isEmpty();
          run.diagnosis()
              .assertPlace("on the class path", "\"app\"", "\"app\"")
              .assertLibraries(SdkJars.of(ONE), Location.merged("all.jar"))
              .assertNotBuilt(
                  desktop.token(),
                  List.of(
                      "Transport: No transport was found. ",
                      "Codec: No codec was found. ",
                      "WebSocket transport: No WebSocket transport was found. ",
                      "Client: cannot be built: ConfigurationException: No codec was found. "));
          return new Seen(run.loaded().from(SdkJars.of(ONE)), "clear error");
        }));
  }

  private static Environment works(
      String place, Services services, SdkJars[] sets, TransportAndCodec pair) {
    String with = Arrays.equals(sets, ONE) ? "jdk and jackson" : "two of each";
    return new Environment(place, with, (jvm, desktop) -> {
      Run run = run(jvm, desktop, services, sets);
      assertThat(run.result()).isEqualTo("COMPLETE true");
      // With two transports, the WebSockets of the other one load its classes too.
      if (sets == ONE) {
        pair.assertFound(run.loaded());
      }
      run.diagnosis()
          .assertPlace("on the class path", "\"app\"", "\"app\"")
          .assertChosen(
              pair,
              services == Services.MERGED && sets == MANY
                  ? "it has the highest priority"
                  : "it is the only one",
              Location.merged("all.jar"))
          .assertLibraries(SdkJars.of(sets), Location.merged("all.jar"))
          .assertReached(TransportAndCodec.JDK_JACKSON, desktop.token());
      return new Seen(pair.loadedFrom(SdkJars.of(sets)), "works");
    });
  }

  private static Run run(ForkedJvm jvm, StubDesktop desktop, Services services, SdkJars... sets)
      throws Exception {
    Path jar = jvm.folder().resolve("all.jar");
    pack(jar, SdkJars.of(sets), ProbeProgram.class, services);
    Run run = jvm.java(List.of(
        "-cp", jar.toString(), ProbeProgram.class.getName(), desktop.url(), desktop.token()));
    assertThat(run.err()).isEmpty();
    return run;
  }

  /** Packs jars and a program into one, with merged service files. */
  static void pack(Path target, List<Path> jars, Class<?> program) throws IOException {
    pack(target, jars, program, Services.MERGED);
  }

  private static void pack(Path target, List<Path> jars, Class<?> program, Services services)
      throws IOException {
    Map<String, ByteArrayOutputStream> files = new LinkedHashMap<>();
    for (Path jar : jars) {
      try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar))) {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          add(files, entry.getName(), in.readAllBytes(), services);
        }
      }
    }
    for (Path file : classFiles(program)) {
      add(files, CLASSES.relativize(file).toString(), Files.readAllBytes(file), services);
    }
    try (OutputStream out = Files.newOutputStream(target);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, ByteArrayOutputStream> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        file.getValue().writeTo(zip);
      }
    }
  }

  /** Returns the files of a class and of the classes in it. */
  private static List<Path> classFiles(Class<?> program) throws IOException {
    Path file = CLASSES.resolve(program.getName().replace('.', '/') + ".class");
    String nested = program.getSimpleName() + "$";
    try (Stream<Path> files = Files.list(file.getParent())) {
      return files
          .filter(other -> other.equals(file) || other.getFileName().toString().startsWith(nested))
          .toList();
    }
  }

  private static void add(
      Map<String, ByteArrayOutputStream> files, String name, byte[] content, Services services)
      throws IOException {
    boolean service = name.startsWith("META-INF/services/");
    if (name.endsWith("/") || name.endsWith("module-info.class") || name.endsWith("MANIFEST.MF")) {
      return;
    }
    if (service && services == Services.NONE) {
      return;
    }
    if (files.containsKey(name) && (!service || services == Services.FIRST)) {
      return;
    }
    ByteArrayOutputStream there = files.computeIfAbsent(name, file -> new ByteArrayOutputStream());
    there.write(content);
    there.write(service ? new byte[] {'\n'} : new byte[0]);
  }
}
