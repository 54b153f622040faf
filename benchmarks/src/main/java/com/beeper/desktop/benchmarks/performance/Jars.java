package com.beeper.desktop.benchmarks.performance;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The jars of the class path of this JVM, and jars made of parts of them. */
final class Jars {

  private final List<Path> classPath = Stream.of(
          System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
      .map(Path::of)
      .toList();

  /** Returns the jar of an artifact, which is named as in {@link StartProgram#jars()}. */
  Path find(String artifact) {
    return lookUp(artifact)
        .orElseThrow(() -> new IllegalStateException("the class path has no jar of " + artifact
            + "; the phase of the Maven build must be package or later"));
  }

  /** Returns whether the class path has the jars of all artifacts. */
  boolean hasAll(List<String> artifacts) {
    return artifacts.stream().allMatch(artifact -> lookUp(artifact).isPresent());
  }

  private Optional<Path> lookUp(String artifact) {
    int colon = artifact.indexOf(':');
    Pattern name = Pattern.compile(Pattern.quote(artifact.substring(colon + 1)) + "-\\d.*\\.jar");
    Path group = colon < 0 ? Path.of("") : Path.of(artifact.substring(0, colon).replace('.', '/'));
    return classPath.stream()
        .filter(jar -> name.matcher(jar.getFileName().toString()).matches())
        .filter(jar -> colon < 0 || jar.toString().contains(group.toString()))
        .findFirst();
  }

  /** Returns the versions in the names of the jars, by artifact. */
  Map<String, String> versions() {
    Map<String, String> versions = new TreeMap<>();
    Pattern pattern = Pattern.compile("(.+?)-(\\d.*)\\.jar");
    for (Path jar : classPath) {
      var matcher = pattern.matcher(jar.getFileName().toString());
      if (matcher.matches()) {
        versions.merge(
            matcher.group(1), matcher.group(2), (a, b) -> a.equals(b) ? a : a + ", " + b);
      }
    }
    return versions;
  }

  /** Writes a jar of classes of the class path, and a module descriptor if there is one. */
  void write(Path target, List<String> classPrefixes, byte[] moduleInfo) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    List<String> paths =
        classPrefixes.stream().map(prefix -> prefix.replace('.', '/')).toList();
    for (Path entry : classPath) {
      if (Files.isDirectory(entry)) {
        addFromFolder(entry, paths, entries);
      } else if (entry.getFileName().toString().startsWith("beeper-desktop-benchmarks")) {
        addFromJar(entry, paths, entries);
      }
    }
    if (moduleInfo.length > 0) {
      entries.put("module-info.class", moduleInfo);
    }
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    try (OutputStream out = Files.newOutputStream(target);
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        jar.putNextEntry(new JarEntry(entry.getKey()));
        jar.write(entry.getValue());
        jar.closeEntry();
      }
    }
  }

  private static void addFromFolder(Path folder, List<String> paths, Map<String, byte[]> entries)
      throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
        if (isWanted(name, paths)) {
          entries.putIfAbsent(name, Files.readAllBytes(file));
        }
      }
    }
  }

  private static void addFromJar(Path path, List<String> paths, Map<String, byte[]> entries)
      throws IOException {
    try (JarFile jar = new JarFile(path.toFile())) {
      for (JarEntry entry : jar.stream().toList()) {
        if (isWanted(entry.getName(), paths)) {
          try (InputStream in = jar.getInputStream(entry)) {
            entries.putIfAbsent(entry.getName(), in.readAllBytes());
          }
        }
      }
    }
  }

  private static boolean isWanted(String name, List<String> paths) {
    return name.endsWith(".class") && paths.stream().anyMatch(name::startsWith);
  }
}
