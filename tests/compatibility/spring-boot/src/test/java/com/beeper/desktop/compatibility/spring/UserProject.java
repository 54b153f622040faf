package com.beeper.desktop.compatibility.spring;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenInvocationException;

/**
 * A project of a user, outside of this build: a copy of {@code src/projects}, built by Maven with a local
 * repository of its own in which the SDK is.
 */
final class UserProject {

  private static final String VERSION = System.getProperty("sdk.version");
  private static final Path ROOT = Path.of("../../..");
  private static final Path SOURCES = Path.of("src/projects");
  private static final Path REPOSITORY = Path.of("target/repository").toAbsolutePath();

  private final Path folder;

  private UserProject(Path folder) {
    this.folder = folder;
  }

  /** Copies a project, and builds it with its tests and an executable jar. */
  static UserProject build(String name, String bootVersion)
      throws IOException, MavenInvocationException {
    Path folder = Path.of("target/projects", name).toAbsolutePath();
    copy(SOURCES.resolve("common"), folder);
    String pom = Files.readString(SOURCES.resolve(name).resolve("pom.xml"));
    Files.writeString(
        folder.resolve("pom.xml"),
        pom.replace("@boot.version@", bootVersion).replace("@sdk.version@", VERSION));
    addTheSdk();
    UserProject project = new UserProject(folder);
    project.maven(
        "package",
        "org.apache.maven.plugins:maven-dependency-plugin:"
            + System.getProperty("maven-dependency-plugin.version") + ":build-classpath",
        "-Dmdep.outputFile=target/classpath.txt");
    return project;
  }

  /** Returns the executable jar. */
  Path jar() {
    return folder.resolve("target/example-1.jar");
  }

  /** Returns the folder of compiled classes. */
  Path classes() {
    return folder.resolve("target/classes");
  }

  /** Returns the class path, as an IDE would set it. */
  String classPath() throws IOException {
    return classes()
        + File.pathSeparator
        + Files.readString(folder.resolve("target/classpath.txt")).strip();
  }

  private void maven(String... arguments) throws MavenInvocationException {
    InvocationRequest request = new DefaultInvocationRequest();
    request.setPomFile(folder.resolve("pom.xml").toFile());
    request.setMavenHome(new File(System.getProperty("maven.home")));
    request.setLocalRepositoryDirectory(REPOSITORY.toFile());
    request.setJavaHome(new File(System.getProperty("java.home")));
    request.setBatchMode(true);
    request.setNoTransferProgress(true);
    request.addArgs(List.of(arguments));
    List<String> printed = new ArrayList<>();
    request.setOutputHandler(printed::add);
    InvocationResult result = new DefaultInvoker().execute(request);
    if (result.getExitCode() != 0) {
      throw new AssertionError("Maven failed:\n" + String.join("\n", printed));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static void addTheSdk() throws IOException {
    add("beeper-desktop-parent", ROOT.resolve("pom.xml"), "pom");
    add("beeper-desktop-bom", ROOT.resolve("bom/pom.xml"), "pom");
    addModule("api", "beeper-desktop-api");
    addModule("transport-jdk", "beeper-desktop-transport-jdk");
    addModule("codec-jackson", "beeper-desktop-codec-jackson");
    addModule("codec-jackson3", "beeper-desktop-codec-jackson3");
    addModule("testkit", "beeper-desktop-testkit");
    addModule("integrations/micrometer", "beeper-desktop-micrometer");
    addModule("integrations/spring-boot", "beeper-desktop-spring-boot-starter");
    addModule("integrations/spring-boot-3", "beeper-desktop-spring-boot-3-starter");
  }

  private static void addModule(String module, String artifact) throws IOException {
    Path source = ROOT.resolve(module);
    add(artifact, source.resolve("pom.xml"), "pom");
    add(artifact, source.resolve("target").resolve(artifact + "-" + VERSION + ".jar"), "jar");
  }

  private static void add(String artifact, Path file, String type) throws IOException {
    Path target = Files.createDirectories(
        REPOSITORY.resolve("com/beeper/desktop").resolve(artifact).resolve(VERSION));
    Files.copy(
        file,
        target.resolve(artifact + "-" + VERSION + "." + type),
        StandardCopyOption.REPLACE_EXISTING);
  }
}
