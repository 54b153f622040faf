package com.beeper.desktop.compatibility.environments;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.osgi.Analyzer;
import aQute.bnd.osgi.Jar;
import com.beeper.desktop.compatibility.environments.DiagnosisText.Location;
import com.beeper.desktop.compatibility.environments.Environment.Seen;
import com.beeper.desktop.compatibility.environments.ForkedJvm.Run;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.osgi.framework.Version;

/**
 * Bundles in Felix: those of the SDK and of its libraries as published, one of an application, and those of
 * the Service Loader Mediator, Apache Aries SPI Fly. Libraries that are no bundles get the headers of one.
 */
final class OsgiBundles {

  private OsgiBundles() {}

  static Stream<Environment> all() {
    return Stream.concat(
        Stream.of(TransportAndCodec.values()).map(OsgiBundles::works),
        Stream.of(new Environment(
            "OSGi, Felix without a Service Loader Mediator", "jdk and jackson", (jvm, desktop) -> {
              TransportAndCodec pair = TransportAndCodec.JDK_JACKSON;
              Run run = run(jvm, pair, desktop.url(), desktop.token(), List.of());
              assertThat(run.result())
                  .as(run.err())
                  .contains("In OSGi, install a Service Loader Mediator");
              run.diagnosis()
                  .assertPlace("in an OSGi bundle", "BundleClassLoader", "\"app\"")
                  .assertNotBuilt(
                      desktop.token(),
                      List.of(
                          "Transport: No transport was found. ",
                          "Codec: No codec was found. ",
                          "WebSocket transport: No WebSocket transport was found. ",
                          "Client: cannot be built: "));
              return new Seen(run.loaded().from(bundles(pair, SdkJars.FELIX)), "clear error");
            })));
  }

  private static Environment works(TransportAndCodec pair) {
    return new Environment("OSGi, Felix with SPI Fly", pair.toString(), (jvm, desktop) -> {
      try (FakeBeeperDesktop fake = FakeBeeperDesktop.start()) {
        fake.addSampleScene();
        Run run = run(
            jvm, pair, fake.baseUrl().toString(), fake.accessToken(), SdkJars.of(SdkJars.SPI_FLY));
        assertThat(run.result()).as(run.err()).isEqualTo("works");
        assertThat(run.exit()).isZero();
        pair.assertFound(run.loaded());
        run.diagnosis()
            .assertPlace("in an OSGi bundle", "BundleClassLoader", "\"app\"")
            .assertChosen(pair, "it is the only one", Location.JAR)
            .assertLibraries(pair.imported(), Location.JAR)
            .assertReached(pair, fake.accessToken());
        return new Seen(run.loaded().from(bundles(pair, SdkJars.FELIX, SdkJars.SPI_FLY)), "works");
      }
    });
  }

  /** Returns the jars of back ends and of a framework. */
  private static List<Path> bundles(TransportAndCodec pair, SdkJars... framework) {
    return Stream.concat(pair.jars().stream(), SdkJars.of(framework).stream()).toList();
  }

  private static Run run(
      ForkedJvm jvm, TransportAndCodec pair, String url, String token, List<Path> mediator)
      throws Exception {
    List<String> options = new ArrayList<>(List.of(
        "-cp",
        SdkJars.of(SdkJars.FELIX).get(0) + File.pathSeparator + Path.of("target/test-classes"),
        OsgiHost.class.getName(),
        jvm.folder().resolve("framework").toString(),
        url,
        token,
        Boolean.toString(pair.hasEvents())));
    Path bundles = Files.createDirectory(jvm.folder().resolve("bundles"));
    for (Path jar :
        Stream.concat(mediator.stream(), pair.jarsWithApi().stream()).toList()) {
      options.add((isBundle(jar) ? jar : wrapped(jar, bundles)).toString());
    }
    options.add(application(bundles).toString());
    return jvm.java(options);
  }

  private static boolean isBundle(Path jar) throws Exception {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      String name = manifest.getMainAttributes().getValue("Bundle-SymbolicName");
      // That of the API of JSON-B is empty.
      return name != null && !name.isBlank();
    }
  }

  /** Adds headers to a jar. Its dependencies, several of which are optional, are optional. */
  private static Path wrapped(Path jar, Path folder) throws Exception {
    String name = jar.getFileName().toString();
    String version = name.replaceFirst(".*-(\\d+\\.\\d+\\.\\d+)\\.jar", "$1");
    Path target = folder.resolve(name);
    try (Jar content = new Jar(jar.toFile());
        Analyzer analyzer = new Analyzer(content)) {
      analyzer.setBundleSymbolicName(name.replaceFirst("-\\d.*", ""));
      analyzer.setBundleVersion(new Version(version).toString());
      analyzer.setProperty("Import-Package", "*;resolution:=optional");
      analyzer.setProperty("-exportcontents", "*;version=" + version);
      analyzer.setProperty("DynamicImport-Package", "*");
      content.setManifest(analyzer.calcManifest());
      content.write(target.toFile());
    }
    return target;
  }

  /** Creates a bundle of {@link ApiTour}, whose headers are those that bnd writes by default. */
  private static Path application(Path folder) throws Exception {
    Path classes = folder.resolve("classes.jar");
    FatJars.pack(classes, List.of(), ApiTour.class);
    Path target = folder.resolve("application.jar");
    try (Jar content = new Jar(classes.toFile());
        Analyzer analyzer = new Analyzer(content)) {
      analyzer.setBundleSymbolicName("application");
      for (Path jar : SdkJars.of(SdkJars.API)) {
        analyzer.addClasspath(jar.toFile());
      }
      content.setManifest(analyzer.calcManifest());
      content.write(target.toFile());
    }
    return target;
  }
}
