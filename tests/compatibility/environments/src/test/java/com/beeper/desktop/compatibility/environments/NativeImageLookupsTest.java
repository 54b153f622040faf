package com.beeper.desktop.compatibility.environments;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.compatibility.environments.ForkedJvm.Run;
import com.beeper.desktop.compatibility.versions.Jdks;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The GraalVM reachability metadata in the jars names exactly what the SDK looks up by name while a program
 * reads each type of model, makes all kinds of calls and diagnoses its client, on a JVM that has all
 * optional methods. The program executes each look-up that is in the code.
 */
class NativeImageLookupsTest {

  /** What the libraries look up, and not the SDK. */
  private static final Set<String> OF_LIBRARIES = Set.of(
      "type com.beeper.desktop.codec.jackson.BeeperModule",
      "com.beeper.desktop.codec.jackson.BeeperModule.<init>",
      "type com.beeper.desktop.codec.jackson3.BeeperModule",
      "com.beeper.desktop.codec.jackson3.BeeperModule.<init>",
      "org.eclipse.parsson.JsonProviderImpl.<init>",
      "org.eclipse.yasson.JsonBindingProvider.<init>");

  @TempDir
  private Path folder;

  /** The classes and methods of look-ups that the calls have executed. */
  private final Set<String> executed = new TreeSet<>();

  @Test
  void metadataNamesWhatCallsLookUp() throws Exception {
    Path agent = agent();
    Set<String> found = new TreeSet<>();
    Set<String> declared = new TreeSet<>();
    Set<String> inCode = new TreeSet<>();
    for (TransportAndCodec pair : TransportAndCodec.values()) {
      try (FakeBeeperDesktop fake = FakeBeeperDesktop.start()) {
        fake.addSampleScene();
        found.addAll(lookUps(pair, agent, fake));
      }
      for (Path jar : pair.jarsWithApi()) {
        declared.addAll(metadata(jar));
        inCode.addAll(lookUpsIn(jar));
      }
    }

    assertThat(executed).as("the look-ups in the code that the calls execute").isEqualTo(inCode);

    assertThat(found).as("the look-ups").hasSizeGreaterThan(100);
    Set<String> missing = new TreeSet<>(found);
    missing.removeAll(declared);
    assertThat(missing).as("looked up, but not in the metadata").isEmpty();
    declared.removeAll(found);
    assertThat(declared).as("in the metadata, but not looked up").isEqualTo(OF_LIBRARIES);
  }

  private Set<String> lookUps(TransportAndCodec pair, Path agent, FakeBeeperDesktop fake)
      throws Exception {
    List<String> options = new ArrayList<>(List.of(
        "-javaagent:" + agent,
        "-cp",
        ForkedJvm.join(pair.jarsWithApi())
            + File.pathSeparator
            + ForkedJvm.join(SdkJars.of(SdkJars.SPI_FLY))
            + File.pathSeparator
            + Path.of("target/test-classes"),
        AllModels.class.getName(),
        fake.baseUrl().toString(),
        fake.accessToken()));
    if (pair.hasEvents()) {
      options.add("events");
    }
    Run run = new ForkedJvm(Jdks.homes().get(25), folder).java(options);
    assertThat(run.result()).as(run.err()).isEqualTo("works");
    Set<String> found = new TreeSet<>();
    for (String line :
        run.err().lines().filter(text -> text.startsWith(LookupAgent.MARK)).toList()) {
      String[] words = line.substring(LookupAgent.MARK.length()).split("\\|", -1);
      executed.add(words[0] + "|" + words[1]);
      found.addAll(elements(Arrays.copyOfRange(words, 1, words.length), pair.jarsWithApi()));
    }
    return found;
  }

  /** Returns the elements that a look-up needs, in the form of {@link #metadata}. */
  private static List<String> elements(String[] words, List<Path> jars) throws IOException {
    return switch (words[0]) {
      case "Class.forName" -> List.of("type " + words[1]);
      case "ClassLoader.getResource", "ClassLoader.getResourceAsStream" ->
        List.of("resource " + words[2]);
      case "Lookup.findClass" -> List.of("type " + words[2]);
      case "Lookup.findStaticGetter" -> List.of("type " + words[2], words[2] + "." + words[3]);
      case "Lookup.findVirtual" ->
        List.of("type " + words[2], words[2] + "." + words[3] + parameters(words[4]));
      case "Class.getResourceAsStream" -> List.of("resource " + path(words[1], words[2]));
      case "VersionInfo.loadVersionInfo" ->
        List.of("resource " + words[1].replace('.', '/') + "/version.properties");
      case "ServiceLoader.load" -> providers(words[1], jars);
      default -> throw new AssertionError("unknown look-up: " + Arrays.toString(words));
    };
  }

  /** Returns the path of a resource that a class names. */
  private static String path(String type, String name) {
    return name.startsWith("/")
        ? name.substring(1)
        : type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/') + name;
  }

  /** Returns the parameters in the text of a method type. */
  private static String parameters(String type) {
    String simple = type.substring(1, type.indexOf(')'));
    return simple.replace("InetAddress", "java.net.InetAddress");
  }

  private static List<String> providers(String service, List<Path> jars) throws IOException {
    List<String> elements = new ArrayList<>();
    for (Path jar : jars) {
      try (JarFile file = new JarFile(jar.toFile())) {
        ZipEntry entry = file.getEntry("META-INF/services/" + service);
        if (entry != null) {
          String provider =
              new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8).strip();
          elements.add("type " + provider);
          elements.add(provider + ".<init>");
        }
      }
    }
    return elements;
  }

  /** Returns the look-ups in the code of the SDK in a jar, in the form of {@link #executed}. */
  private static Set<String> lookUpsIn(Path jar) throws IOException {
    Set<String> found = new TreeSet<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (ZipEntry entry : file.stream().toList()) {
        if (entry.getName().matches("com/beeper/desktop/.*\\.class")) {
          found.addAll(LookupAgent.lookUpsIn(file.getInputStream(entry).readAllBytes()));
        }
      }
    }
    return found;
  }

  private static Set<String> metadata(Path jar) throws IOException {
    Set<String> elements = new TreeSet<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (ZipEntry entry : file.stream()
          .filter(each -> each.getName()
              .matches("META-INF/native-image/com.beeper.desktop/.*/reachability-metadata.json"))
          .toList()) {
        JsonNode metadata = new ObjectMapper().readTree(file.getInputStream(entry));
        for (JsonNode type : metadata.path("reflection")) {
          String name = type.path("type").asText();
          elements.add("type " + name);
          type.path("fields")
              .forEach(field -> elements.add(name + "." + field.path("name").asText()));
          for (JsonNode method : type.path("methods")) {
            List<String> parameters = new ArrayList<>();
            method.path("parameterTypes").forEach(each -> parameters.add(each.asText()));
            elements.add(name + "." + method.path("name").asText() + String.join(",", parameters));
          }
        }
        metadata
            .path("resources")
            .forEach(each -> elements.add("resource " + each.path("glob").asText()));
      }
    }
    return elements;
  }

  /** Packs the agent, whose other classes are on the class path. */
  private Path agent() throws IOException {
    Path jar = folder.resolve("agent.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", LookupAgent.class.getName());
    try (OutputStream out = Files.newOutputStream(jar)) {
      new JarOutputStream(out, manifest).close();
    }
    return jar;
  }
}
