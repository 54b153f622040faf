package com.beeper.desktop.compatibility.servers;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A project that is made by following a guide: it has the files that the guide shows after their names.
 * Maven builds it with a local repository of its own, in which the SDK is.
 *
 * @param folder of the project
 */
record GuideProject(Path folder) {

  private static final String VERSION = System.getProperty("sdk.version");

  /** Surefire starts tests in the folder of their module. */
  private static final Path ROOT = Path.of("../../..").toAbsolutePath().normalize();

  private static final Path REPOSITORY = Path.of("target/repository").toAbsolutePath();

  private static final Pattern SHOWN_FILE =
      Pattern.compile("`([\\w./-]+)`:\n\n```[a-z]+\n(.*?)```", Pattern.DOTALL);

  /** Writes the files that a guide shows. */
  static GuideProject write(String guide, Path folder) throws IOException {
    // Git may check out with other line ends.
    String text = Files.readString(ROOT.resolve("docs").resolve(guide)).replace("\r\n", "\n");
    for (var shown : SHOWN_FILE.matcher(text).results().toList()) {
      Path file = folder.resolve(shown.group(1));
      Files.createDirectories(file.getParent());
      Files.writeString(file, shown.group(2));
    }
    return new GuideProject(folder);
  }

  /** Adds a class of these tests to the project, as source code. */
  GuideProject with(Class<?> added) throws IOException {
    String file = added.getName().replace('.', '/') + ".java";
    Files.copy(
        ROOT.resolve("tests/compatibility/servers/src/test/java").resolve(file),
        folder.resolve("src/main/java").resolve(file));
    return this;
  }

  /** Returns the command that runs Maven in the project. */
  List<String> maven(String... arguments) throws IOException {
    addTheSdk();
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("guide-maven.home"), "bin", "mvn").toString(),
        "-B",
        "-ntp",
        "-Dquarkus.analytics.disabled=true",
        "-Dmaven.repo.local=" + REPOSITORY));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Runs Maven, and returns a file that it has created. */
  Path build(Path jdk, String created) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(maven("package")).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", jdk.toString());
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError("Maven failed:\n" + out);
    }
    return folder.resolve(created);
  }

  private static void addTheSdk() throws IOException {
    add("beeper-desktop-parent", ROOT.resolve("pom.xml"), "pom");
    add("beeper-desktop-bom", ROOT.resolve("bom/pom.xml"), "pom");
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path jar = Path.of(entry);
      String name = jar.getFileName().toString();
      if (name.startsWith("beeper-desktop-") && name.endsWith(VERSION + ".jar")) {
        String artifact = name.substring(0, name.length() - VERSION.length() - "-.jar".length());
        add(artifact, jar, "jar");
        // The jar is in the folder "target" of its module.
        add(artifact, jar.resolve("../../pom.xml").normalize(), "pom");
      }
    }
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
