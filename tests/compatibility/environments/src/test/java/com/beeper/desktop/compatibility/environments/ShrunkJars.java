package com.beeper.desktop.compatibility.environments;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.compatibility.environments.DiagnosisText.Location;
import com.beeper.desktop.compatibility.environments.Environment.Seen;
import com.beeper.desktop.compatibility.environments.ForkedJvm.Run;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import proguard.Configuration;
import proguard.ConfigurationParser;
import proguard.ProGuard;

/**
 * One jar that ProGuard has shrunk, optimized and obfuscated, with the rules in the jars and one for the main
 * class of the application.
 */
final class ShrunkJars {

  private static final List<String> JDK_MODULES = List.of(
      "java.base",
      "java.desktop",
      "java.instrument",
      "java.logging",
      "java.management",
      "java.naming",
      "java.net.http",
      "java.security.jgss",
      "java.sql",
      "java.xml",
      "jdk.net",
      "jdk.unsupported");

  /** Jars by pair; each runs on several JDKs. */
  private static final Map<TransportAndCodec, Path> SHRUNK = new EnumMap<>(TransportAndCodec.class);

  private ShrunkJars() {}

  static Stream<Environment> all() {
    return Stream.of(
            Stream.of(TransportAndCodec.values()).map(ShrunkJars::works),
            Stream.of(new Environment(
                "One jar, shrunk by ProGuard without the rules",
                "jdk and jackson",
                (jvm, desktop) -> {
                  TransportAndCodec pair = TransportAndCodec.JDK_JACKSON;
                  Path jar = shrink(jvm.folder(), pair, "-dontwarn **");
                  Run run = run(jvm, desktop.url(), desktop.token(), pair, jar);
                  assertThat(run.result())
                      .as(run.err())
                      .startsWith("No ")
                      .contains("apply the rules in META-INF/proguard of the SDK's jars");
                  run.diagnosis()
                      .assertNotBuilt(
                          desktop.token(),
                          List.of(
                              "Transport: No ",
                              "Codec: No ",
                              "WebSocket transport: No ",
                              "Client: cannot be built: "));
                  return new Seen(run.loaded(), "clear error");
                })))
        .flatMap(all -> all);
  }

  private static Environment works(TransportAndCodec pair) {
    return new Environment("One jar, shrunk by ProGuard", pair.toString(), (jvm, desktop) -> {
      Path jar = SHRUNK.get(pair);
      if (jar == null) {
        Path folder = Files.createDirectories(Path.of("target/shrunk").resolve(pair.name()));
        jar = shrink(folder.toAbsolutePath(), pair, rules(pair.jarsWithApi()));
        SHRUNK.put(pair, jar);
      }
      try (FakeBeeperDesktop fake = FakeBeeperDesktop.start()) {
        fake.addSampleScene();
        Run run = run(jvm, fake.baseUrl().toString(), fake.accessToken(), pair, jar);
        assertThat(run.result()).as(run.err()).isEqualTo("works");
        assertThat(run.err()).isEmpty();
        DiagnosisText diagnosis = run.diagnosis();
        diagnosis
            .assertPlace("on the class path", "\"app\"", "\"app\"")
            .assertChosen(pair, "it is the only one", Location.merged("shrunk.jar"))
            .assertReached(pair, fake.accessToken());
        // Jackson, for example, has other names now, but its version is still there.
        assertThat(diagnosis.lines("Libraries"))
            .hasSizeGreaterThan(1)
            .allMatch(line -> line.matches(
                "\\d+\\.\\S+ according to META-INF/maven/\\S+; its classes were renamed or removed"
                    + "|\\S+ \\d+\\.\\S+ from .*/shrunk.jar"));
      }
      return new Seen(pair.loadedFrom(pair.jars()), "works");
    });
  }

  private static Run run(ForkedJvm jvm, String url, String token, TransportAndCodec pair, Path jar)
      throws Exception {
    List<String> options =
        new ArrayList<>(List.of("-cp", jar.toString(), ApiTour.class.getName(), url, token));
    if (pair.hasEvents()) {
      options.add("events");
    }
    return jvm.java(options);
  }

  /** Returns the rules of all jars, as R8 finds them. */
  private static String rules(List<Path> jars) throws IOException {
    StringBuilder rules = new StringBuilder();
    for (Path jar : jars) {
      try (FileSystem files = FileSystems.newFileSystem(jar)) {
        Path folder = files.getPath("META-INF/proguard");
        if (Files.exists(folder)) {
          try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.toList()) {
              rules.append(Files.readString(file)).append('\n');
            }
          }
        }
      }
    }
    return rules.toString();
  }

  private static Path shrink(Path folder, TransportAndCodec pair, String rules) throws Exception {
    Path whole = folder.resolve("whole.jar");
    FatJars.pack(
        whole,
        Stream.concat(pair.jarsWithApi().stream(), SdkJars.of(SdkJars.JSPECIFY).stream())
            .toList(),
        ApiTour.class);
    Path shrunk = folder.resolve("shrunk.jar");
    String application = guide()
        .replace("app.jar", "'" + whole + "'")
        .replace("app-small.jar", "'" + shrunk + "'")
        .replaceAll("(?m)^-(libraryjars|include) .*$", "")
        .replace("com.example.Main", ApiTour.class.getName());
    String libraries = "-libraryjars '" + jdk(folder) + "'(!module-info.class)\n";
    Configuration configuration = new Configuration();
    try (ConfigurationParser parser = new ConfigurationParser(
        application + libraries + rules, "the rules", folder.toFile(), System.getProperties())) {
      parser.parse(configuration);
    }
    new ProGuard(configuration).execute();
    return shrunk;
  }

  /** Returns the configuration that the guide begins with. */
  private static String guide() throws IOException {
    String text =
        Files.readString(Path.of("../../../docs/native-and-shrunk.md")).replace("\r\n", "\n");
    String begin = "```text\n-injars";
    int start = text.indexOf(begin) + begin.length() - "-injars".length();
    return text.substring(start, text.indexOf("```", start));
  }

  /** Packs the classes of the JDK, which has no other files that ProGuard could read. */
  private static Path jdk(Path folder) throws IOException {
    Path jar = folder.resolve("jdk.jar");
    FileSystem image = FileSystems.getFileSystem(URI.create("jrt:/"));
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (String module : JDK_MODULES) {
        Path root = image.getPath("modules", module);
        try (Stream<Path> files = Files.walk(root)) {
          for (Path file :
              files.filter(path -> path.toString().endsWith(".class")).toList()) {
            String name = root.relativize(file).toString();
            if (!name.equals("module-info.class")) {
              zip.putNextEntry(new ZipEntry(name));
              Files.copy(file, zip);
            }
          }
        }
      }
    }
    return jar;
  }
}
