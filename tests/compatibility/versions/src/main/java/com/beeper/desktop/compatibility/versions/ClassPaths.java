package com.beeper.desktop.compatibility.versions;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenInvocationException;

/**
 * Lets Maven resolve the libraries: one project for each, all in one run. Each gets the versions and
 * repositories that a user's project would get.
 */
final class ClassPaths {

  private final Path folder;

  ClassPaths(Path folder) {
    this.folder = folder;
  }

  /** Returns the jars of each library, in the same order. */
  List<List<Path>> resolve(List<LibrarySet> libraries)
      throws IOException, MavenInvocationException {
    Files.createDirectories(folder);
    for (int i = 0; i < libraries.size(); i++) {
      Path project = Files.createDirectories(folder.resolve("p" + i));
      String dependencies = libraries.get(i).artifacts().stream()
          .map(ClassPaths::dependency)
          .collect(Collectors.joining());
      write(project, "p" + i, "<dependencies>" + dependencies + "</dependencies>");
    }
    String modules = IntStream.range(0, libraries.size())
        .mapToObj(i -> "<module>p" + i + "</module>")
        .collect(Collectors.joining());
    write(folder, "all", "<packaging>pom</packaging><modules>" + modules + "</modules>");
    runMaven();
    return IntStream.range(0, libraries.size()).mapToObj(this::read).toList();
  }

  private static void write(Path project, String name, String rest) throws IOException {
    Files.writeString(
        project.resolve("pom.xml"),
        "<project><modelVersion>4.0.0</modelVersion><groupId>matrix</groupId><artifactId>" + name
            + "</artifactId><version>1</version>" + rest + "</project>");
  }

  private static String dependency(String artifact) {
    String[] parts = artifact.split(":", 3);
    return "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>"
        .formatted(parts[0], parts[1], parts[2]);
  }

  private void runMaven() throws MavenInvocationException {
    InvocationRequest request = new DefaultInvocationRequest();
    request.setPomFile(folder.resolve("pom.xml").toFile());
    request.setMavenHome(new File(System.getProperty("maven.home")));
    request.setLocalRepositoryDirectory(new File(System.getProperty("matrix.repository")));
    request.setJavaHome(new File(System.getProperty("java.home")));
    request.setOffline(Boolean.getBoolean("matrix.offline"));
    request.setBatchMode(true);
    request.setQuiet(true);
    request.setNoTransferProgress(true);
    request.addArg("org.apache.maven.plugins:maven-dependency-plugin:"
        + System.getProperty("maven-dependency-plugin.version") + ":build-classpath");
    request.addArg("-Dmdep.outputFile=class-path.txt");
    InvocationResult result = new DefaultInvoker().execute(request);
    if (result.getExitCode() != 0) {
      throw new IllegalStateException("Maven cannot resolve the libraries, see above");
    }
  }

  private List<Path> read(int index) {
    try {
      String paths = Files.readString(folder.resolve("p" + index).resolve("class-path.txt"));
      return List.of(paths.strip().split(File.pathSeparator, -1)).stream()
          .map(Path::of)
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("Maven wrote no class path", e);
    }
  }
}
