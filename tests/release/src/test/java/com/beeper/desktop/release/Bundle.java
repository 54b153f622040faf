package com.beeper.desktop.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The files that a release publishes: those of all artifacts, in the layout of a Maven repository.
 *
 * @param repository folder of the repository
 */
record Bundle(Path repository) {

  private static final Set<String> CHECKSUMS = Set.of("md5", "sha1", "sha256", "sha512");

  /**
   * The files of one version of an artifact.
   *
   * @param folder of the files
   * @param group ID of the group
   * @param name ID of the artifact
   * @param version of the artifact
   */
  record Artifact(Path folder, String group, String name, String version) {

    /** Returns the file with this end of its name, such as {@code -sources.jar}. */
    Path file(String suffix) {
      return folder.resolve(name + "-" + version + suffix);
    }

    List<Path> files() {
      try (Stream<Path> files = Files.list(folder)) {
        return files.sorted().toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Returns the artifacts, which are where POMs are. */
  List<Artifact> artifacts() {
    try (Stream<Path> files = Files.walk(repository)) {
      return files
          .filter(file -> file.toString().endsWith(".pom"))
          .sorted()
          .map(this::artifactOf)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Artifact artifactOf(Path pom) {
    Path path = repository.relativize(pom);
    int names = path.getNameCount();
    String group = IntStream.range(0, names - 3)
        .mapToObj(i -> path.getName(i).toString())
        .collect(Collectors.joining("."));
    return new Artifact(
        repository.resolve(path.subpath(0, names - 1)),
        group,
        path.getName(names - 3).toString(),
        path.getName(names - 2).toString());
  }

  /** Returns all files of the artifacts, without checksums and signatures, relative to the repository. */
  List<Path> publishedFiles() {
    return artifacts().stream()
        .flatMap(artifact -> artifact.files().stream())
        .filter(file -> !isChecksum(file) && !file.toString().endsWith(".asc"))
        .map(repository::relativize)
        .toList();
  }

  static boolean isChecksum(Path file) {
    String name = file.toString();
    return CHECKSUMS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  /**
   * Returns which files of two bundles differ, with the entries of jars that do. Signatures, which
   * hold their time, are left out.
   */
  List<String> differences(Bundle other) throws IOException {
    List<String> found = new ArrayList<>();
    Set<Path> all = new TreeSet<>(publishedFiles());
    all.addAll(other.publishedFiles());
    for (Path file : all) {
      Path one = repository.resolve(file);
      Path two = other.repository.resolve(file);
      if (!Files.exists(one) || !Files.exists(two)) {
        found.add(file + ": only in one of the bundles");
      } else if (Files.mismatch(one, two) >= 0) {
        found.add(file + ": " + (file.toString().endsWith(".jar") ? entries(one, two) : "bytes"));
      }
    }
    return found;
  }

  private static String entries(Path one, Path two) throws IOException {
    Map<String, String> first = hashes(one);
    Map<String, String> second = hashes(two);
    Set<String> names = new TreeSet<>(first.keySet());
    names.addAll(second.keySet());
    String differing = names.stream()
        .filter(name -> !Objects.equals(first.get(name), second.get(name)))
        .collect(Collectors.joining(", "));
    return differing.isEmpty() ? "order or metadata of entries" : differing;
  }

  private static Map<String, String> hashes(Path jar) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (InputStream file = Files.newInputStream(jar);
        ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        hashes.put(entry.getName(), Checksums.of("SHA-256", zip.readAllBytes()));
      }
    }
    return hashes;
  }

  /** Writes the bundle in the form in which Maven Central takes it. */
  void zip(Path target) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
      // Not the lists of versions beside the folders of versions, which Central makes itself.
      for (Artifact artifact : artifacts()) {
        for (Path file : artifact.files()) {
          zip.putNextEntry(new ZipEntry(repository
              .relativize(file)
              .toString()
              .replace(file.getFileSystem().getSeparator(), "/")));
          Files.copy(file, zip);
          zip.closeEntry();
        }
      }
    }
  }
}
