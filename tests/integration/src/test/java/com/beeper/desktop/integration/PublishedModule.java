package com.beeper.desktop.integration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The published modules of this project, with the libraries that each may depend on. */
enum PublishedModule {
  API("api", "com.beeper.desktop"),
  TRANSPORT_JDK("transport-jdk", "com.beeper.desktop.transport.jdk"),
  TRANSPORT_APACHE("transport-apache", "com.beeper.desktop.transport.apache", "org.apache.hc."),
  CODEC_JACKSON("codec-jackson", "com.beeper.desktop.codec.jackson", "com.fasterxml.jackson."),
  CODEC_JACKSON3(
      "codec-jackson3",
      "com.beeper.desktop.codec.jackson3",
      "tools.jackson.",
      "com.fasterxml.jackson.annotation."),
  CODEC_JSONB("codec-jsonb", "com.beeper.desktop.codec.jsonb", "jakarta.json."),
  TESTKIT("testkit", "com.beeper.desktop.testkit", "org.eclipse.jetty.", "org.junit.jupiter.api."),
  TCK("tck", "com.beeper.desktop.tck", "org.junit.jupiter.", "org.opentest4j."),
  OPENTELEMETRY(
      "integrations/opentelemetry", "com.beeper.desktop.opentelemetry", "io.opentelemetry."),
  MICROMETER("integrations/micrometer", "com.beeper.desktop.micrometer", "io.micrometer."),
  JAKARTA_REST(
      "integrations/jakarta-rest",
      "com.beeper.desktop.jakarta.rest",
      "jakarta.",
      "com.fasterxml.jackson.databind.");

  /** The root of the repository; Surefire starts tests in the folder of their module. */
  static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  final String folder;
  final String moduleName;

  /** Prefixes of the packages of the third-party libraries of this module. */
  @SuppressWarnings("ImmutableEnumChecker") // List.of is unmodifiable
  private final List<String> libraries;

  PublishedModule(String folder, String moduleName, String... libraries) {
    this.folder = folder;
    this.moduleName = moduleName;
    this.libraries = List.of(libraries);
  }

  /**
   * Returns whether this module may depend on the other one: every module on the API and on itself,
   * and the integration of servers that bind models with a library also on its codec.
   */
  boolean mayDependOn(PublishedModule other) {
    return other == this
        || other == API
        || (this == JAKARTA_REST && (other == CODEC_JSONB || other == CODEC_JACKSON));
  }

  /** Returns whether a package belongs to a third-party library that this module may use. */
  boolean mayUse(String thirdPartyPackage) {
    return libraries.stream().anyMatch((thirdPartyPackage + ".")::startsWith);
  }

  String artifactId() {
    return "beeper-desktop-" + folder.substring(folder.lastIndexOf('/') + 1);
  }

  /** Returns the folder of compiled classes, which exists from the phase compile on, unlike the jar. */
  Path classes() {
    return ROOT.resolve(folder).resolve("target").resolve("classes");
  }

  Path sources() {
    return ROOT.resolve(folder).resolve("src").resolve("main").resolve("java");
  }

  boolean holds(URI classFile) {
    return classFile.toString().startsWith(classes().toUri().toString());
  }

  ModuleDescriptor descriptor() {
    try (InputStream in = Files.newInputStream(classes().resolve("module-info.class"))) {
      return ModuleDescriptor.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the packages that hold at least one class. */
  Set<String> packages() {
    try (Stream<Path> files = Files.walk(classes())) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .filter(file -> !file.startsWith(classes().resolve("META-INF")))
          .map(file -> classes().relativize(file).getParent())
          .filter(folder -> folder != null)
          .map(folder -> folder.toString().replace(folder.getFileSystem().getSeparator(), "."))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> allClasses() {
    return Arrays.stream(values()).map(PublishedModule::classes).toList();
  }
}
