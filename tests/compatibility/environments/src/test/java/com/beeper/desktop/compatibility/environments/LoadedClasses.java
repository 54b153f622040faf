package com.beeper.desktop.compatibility.environments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes that a JVM loaded, according to its own log.
 *
 * @param transports the names of the transports that were made
 * @param codecs the names of the codecs that were made
 * @param libraries names and versions of the libraries that classes came from
 */
record LoadedClasses(Set<String> transports, Set<String> codecs, Set<String> libraries) {

  private static final Map<String, String> TRANSPORTS = Map.of(
      "com.beeper.desktop.transport.jdk.JdkTransport", "jdk",
      "com.beeper.desktop.transport.apache.ApacheTransport", "apache");

  private static final Map<String, String> CODECS = Map.of(
      "com.beeper.desktop.codec.jackson.JacksonCodec", "jackson",
      "com.beeper.desktop.codec.jackson3.Jackson3Codec", "jackson3",
      "com.beeper.desktop.codec.jsonb.JsonbCodec", "jsonb");

  /** The artifact whose version the table shows for a library. */
  private static final Map<String, String> LIBRARIES = Map.of(
      "tomcat-embed-core", "Tomcat",
      "org.apache.felix.framework", "Felix",
      "org.apache.aries.spifly.dynamic.bundle", "SPI Fly",
      "jetty-server", "Jetty",
      "spring-boot", "Spring Boot",
      "jackson-core", "Jackson",
      "yasson", "Yasson",
      "parsson", "Parsson",
      "httpclient5", "HttpClient");

  private static final Pattern JAR = Pattern.compile("([\\w.-]+?)-(\\d[\\w.-]*)\\.jar");

  /** Reads what the option {@code -Xlog:class+load} writes. */
  static LoadedClasses read(Path log) throws IOException {
    List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
    Set<String> classes =
        lines.stream().map(line -> line.split(" ", 2)[0]).collect(Collectors.toSet());
    return new LoadedClasses(
        named(TRANSPORTS, classes), named(CODECS, classes), versions(lines.stream()));
  }

  private static Set<String> named(Map<String, String> names, Set<String> classes) {
    return names.entrySet().stream()
        .filter(entry -> classes.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Adds the versions of libraries in jars, for hosts whose log does not name the jars of classes. */
  LoadedClasses from(Collection<Path> jars) {
    return new LoadedClasses(transports, codecs, versions(jars.stream().map(Path::toString)));
  }

  private static Set<String> versions(Stream<String> texts) {
    return texts
        // In the path of a jar within a jar, the inner one comes last.
        .map(text -> JAR.matcher(text).results().reduce((outer, inner) -> inner))
        .flatMap(Optional::stream)
        .filter(jar -> LIBRARIES.containsKey(jar.group(1)))
        .map(jar -> LIBRARIES.get(jar.group(1)) + " " + jar.group(2))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
