package com.beeper.desktop.compatibility.environments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The diagnosis that a program in an environment has printed. */
final class DiagnosisText {

  /** The place that a diagnosis names for the classes of a jar. */
  interface Location {

    /** The jar itself. */
    Location JAR = (jar, module) -> "/" + jar.getFileName();

    /** A module of an image. */
    Location IMAGE = (jar, module) -> "jrt:/" + module;

    /** The end of the text for a jar whose module has a name. */
    String of(Path jar, String module);

    /** One jar that contains the classes of all. */
    static Location merged(String name) {
      return (jar, module) -> "/" + name;
    }
  }

  /** The package that a diagnosis names for a library, which is also its module, by the start of its jar. */
  private static final Map<String, String> LIBRARIES = Map.ofEntries(
      Map.entry("jackson-annotations-", "com.fasterxml.jackson.annotation"),
      Map.entry("jackson-core-2", "com.fasterxml.jackson.core"),
      Map.entry("jackson-databind-2", "com.fasterxml.jackson.databind"),
      Map.entry("jackson-core-3", "tools.jackson.core"),
      Map.entry("jackson-databind-3", "tools.jackson.databind"),
      Map.entry("jakarta.json.bind-api-", "jakarta.json.bind"),
      Map.entry("jakarta.json-api-", "jakarta.json"),
      Map.entry("yasson-", "org.eclipse.yasson"),
      Map.entry("parsson-", "org.eclipse.parsson"),
      Map.entry("httpclient5-", "org.apache.hc.client5.http.config"),
      Map.entry("httpcore5-5", "org.apache.hc.core5.http"),
      Map.entry("slf4j-api-", "org.slf4j"));

  private static final Pattern VERSION = Pattern.compile("-(\\d[\\w.-]*)\\.jar$");

  private final String text;
  private final Map<String, List<String>> lines = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  private DiagnosisText(String text) {
    this.text = text;
  }

  static DiagnosisText parse(String text) {
    DiagnosisText parsed = new DiagnosisText(text);
    String topic = "";
    for (String line : text.lines().toList()) {
      if (!line.startsWith("  ")) {
        topic = line;
      } else {
        String finding = line.substring(4);
        parsed.lines.computeIfAbsent(topic, name -> new ArrayList<>()).add(finding);
        if (line.startsWith("  ! ")) {
          parsed.problems.add(topic + ": " + finding);
        }
      }
    }
    return parsed;
  }

  List<String> lines(String topic) {
    return lines.getOrDefault(topic, List.of());
  }

  /** Returns the findings that are problems, each after its topic. */
  List<String> problems() {
    return problems;
  }

  /** Fails unless it names where the SDK is, and the two class loaders. */
  DiagnosisText assertPlace(String placement, String ofSdk, String ofThread) {
    assertThat(lines("SDK")).as(text).hasSizeGreaterThanOrEqualTo(4);
    assertThat(lines("SDK").get(0)).startsWith("BeeperDesktop/Java ").endsWith(", " + placement);
    assertThat(lines("SDK"))
        .anyMatch(line -> line.startsWith("class loader of the SDK: ") && line.contains(ofSdk))
        .anyMatch(
            line -> line.startsWith("class loader of the thread: ") && line.contains(ofThread));
    return this;
  }

  /** Fails unless back ends are chosen for a reason, in their jars or where those have gone. */
  DiagnosisText assertChosen(TransportAndCodec pair, String reason, Location location) {
    assertChosen("Transport", reason, pair.transport(), "transport", pair, location);
    assertChosen("Codec", reason, pair.codec(), "codec", pair, location);
    return this;
  }

  private void assertChosen(
      String topic,
      String reason,
      String name,
      String kind,
      TransportAndCodec pair,
      Location location) {
    Path jar = pair.jars().stream()
        .filter(path -> path.getFileName().toString().startsWith("beeper-desktop-" + kind + "-"))
        .findFirst()
        .orElseThrow();
    assertThat(lines(topic))
        .as(text)
        .filteredOn(line -> line.startsWith("chosen"))
        .singleElement()
        .asString()
        .startsWith("chosen, " + reason + ": " + name + " with priority ")
        .contains("com.beeper.desktop." + kind + "." + name + ".")
        .endsWith(location.of(jar, "com.beeper.desktop." + kind + "." + name));
  }

  /** Fails unless it names the libraries among some jars, with their versions, and no others. */
  DiagnosisText assertLibraries(Collection<Path> jars, Location location) {
    List<String> expected = libraries(jars, location);
    assertThat(lines("Libraries"))
        .as("%s in: %s", expected, text)
        .hasSameSizeAs(expected)
        .allSatisfy(line -> assertThat(expected).anyMatch(each -> isLine(line, each)));
    return this;
  }

  /** Fails unless it names the libraries among some jars, beside those of a server. */
  DiagnosisText assertContainsLibraries(Collection<Path> jars, Location location) {
    for (String each : libraries(jars, location)) {
      assertThat(lines("Libraries"))
          .as("%s in: %s", each, text)
          .anyMatch(line -> isLine(line, each));
    }
    return this;
  }

  private static boolean isLine(String line, String expected) {
    int from = expected.indexOf(" from ") + " from ".length();
    return line.startsWith(expected.substring(0, from)) && line.endsWith(expected.substring(from));
  }

  private static List<String> libraries(Collection<Path> jars, Location location) {
    List<String> expected = new ArrayList<>();
    for (Path jar : jars) {
      String file = jar.getFileName().toString();
      LIBRARIES.forEach((start, name) -> {
        Matcher version = VERSION.matcher(file);
        if (file.startsWith(start) && version.find()) {
          expected.add(name + " " + version.group(1) + " from " + location.of(jar, name));
        }
      });
    }
    return expected;
  }

  /** Fails unless the server was reached in all ways that the back ends have, and nothing else was wrong. */
  void assertReached(TransportAndCodec pair, String token) {
    assertReached(pair, token, List.of());
  }

  /** Fails unless the server was reached in all ways that the back ends have, with some other problems. */
  void assertReached(TransportAndCodec pair, String token, List<String> others) {
    assertThat(lines("Server")).as(text).anyMatch(line -> line.startsWith("responds: Beeper "));
    assertThat(lines("Access token"))
        .singleElement()
        .asString()
        .startsWith("from accessToken(…) of the builder, accepted by the server; scopes: ");
    assertThat(lines("API")).contains("only in this SDK: nothing");
    List<String> expected = new ArrayList<>(others);
    if (pair.hasEvents()) {
      assertThat(lines("WebSocket")).containsExactly("connected and subscribed, state Live");
    } else {
      expected.add("WebSocket transport: No ");
      expected.add("WebSocket: ConfigurationException: No ");
    }
    assertProblems(expected);
    assertThat(text).doesNotContain(token);
  }

  /** Fails unless the server was found and no client could be built. */
  void assertNotBuilt(String token, List<String> expected) {
    assertProblems(expected);
    assertThat(lines("Server"))
        .as(text)
        .singleElement()
        .asString()
        .startsWith("accepts connections at 127.0.0.1:");
    assertThat(text).doesNotContain(token);
  }

  /** Fails unless it has problems with these beginnings, in any order, and no others. */
  private void assertProblems(List<String> expected) {
    assertThat(problems)
        .as("%s in: %s", expected, text)
        .hasSameSizeAs(expected)
        .allSatisfy(problem -> assertThat(expected).anyMatch(problem::startsWith));
  }
}
