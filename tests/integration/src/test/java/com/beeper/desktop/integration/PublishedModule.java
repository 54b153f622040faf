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

/** The published modules of this project. */
enum PublishedModule {
  API("api", "com.beeper.desktop"),
  TRANSPORT_JDK("transport-jdk", "com.beeper.desktop.transport.jdk"),
  TRANSPORT_APACHE("transport-apache", "com.beeper.desktop.transport.apache"),
  CODEC_JACKSON("codec-jackson", "com.beeper.desktop.codec.jackson"),
  CODEC_JACKSON3("codec-jackson3", "com.beeper.desktop.codec.jackson3"),
  CODEC_JSONB("codec-jsonb", "com.beeper.desktop.codec.jsonb"),
  TESTKIT("testkit", "com.beeper.desktop.testkit"),
  TCK("tck", "com.beeper.desktop.tck");

  /** Where the reactor lies: Surefire starts tests in the folder of their module. */
  static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  final String folder;
  final String moduleName;

  PublishedModule(String folder, String moduleName) {
    this.folder = folder;
    this.moduleName = moduleName;
  }

  /** All know the API, and none knows another; the API so knows nobody. */
  boolean mayKnow(PublishedModule other) {
    return other == this || other == API;
  }

  String artifactId() {
    return "beeper-desktop-" + folder;
  }

  /** The compiled classes, which are there in every phase from compile on; the jar is not. */
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

  /** The packages that hold at least one class. */
  Set<String> packages() {
    try (Stream<Path> files = Files.walk(classes())) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
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
