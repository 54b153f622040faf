package com.beeper.desktop.compatibility.environments;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The jars of this module's own class path. */
enum SdkJars {
  API("beeper-desktop-api-"),
  JSPECIFY("jspecify-"),
  JDK("beeper-desktop-transport-jdk-"),
  APACHE(
      "beeper-desktop-transport-apache-",
      "httpclient5-",
      "httpcore5-",
      "httpcore5-h2-",
      "slf4j-api-",
      "slf4j-nop-"),
  JACKSON(
      "beeper-desktop-codec-jackson-",
      "jackson-core-2",
      "jackson-databind-2",
      "jackson-annotations-"),
  JACKSON3(
      "beeper-desktop-codec-jackson3-",
      "jackson-core-3",
      "jackson-databind-3",
      "jackson-annotations-"),
  JSONB(
      "beeper-desktop-codec-jsonb-",
      "jakarta.json.bind-api-",
      "jakarta.json-api-",
      "yasson-",
      "parsson-"),
  FELIX("org.apache.felix.framework-"),
  SPI_FLY(
      "org.apache.aries.spifly.dynamic.bundle-",
      "asm-9",
      "asm-analysis-",
      "asm-commons-",
      "asm-tree-",
      "asm-util-"),
  TOMCAT("tomcat-embed-core-", "tomcat-annotations-api-"),
  JETTY("jetty-", "jakarta.servlet-api-", "slf4j-api-", "slf4j-nop-");

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<String> names;

  SdkJars(String... names) {
    this.names = List.of(names);
  }

  /** Finds the jars of all of these. */
  static List<Path> of(SdkJars... sets) {
    List<Path> found = new ArrayList<>();
    for (SdkJars set : sets) {
      for (String name : set.names) {
        List<Path> matching = Arrays.stream(
                System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(Path::of)
            .filter(path -> isNamed(path, name, set == JETTY))
            .toList();
        if (matching.isEmpty()) {
          throw new IllegalStateException("no jar on the class path starts with " + name);
        }
        matching.stream().filter(path -> !found.contains(path)).forEach(found::add);
      }
    }
    return found;
  }

  private static boolean isNamed(Path path, String name, boolean prefix) {
    String file = path.getFileName().toString();
    return file.endsWith(".jar")
        && file.startsWith(name)
        // Those of the fake server.
        && !file.startsWith("jetty-websocket-")
        && (prefix || "0123456789.".indexOf(file.charAt(name.length())) >= 0);
  }
}
