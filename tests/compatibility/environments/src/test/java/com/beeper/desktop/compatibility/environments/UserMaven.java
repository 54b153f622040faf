package com.beeper.desktop.compatibility.environments;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenInvocationException;

/**
 * The Maven of the build, as a user has it: with a local repository of its own in which the SDK is,
 * and the settings of the machine.
 */
final class UserMaven {

  /** The version of the SDK. */
  static final String VERSION = System.getProperty("sdk.version");

  private static final Path ROOT = Path.of("../../..");
  private static final Path REPOSITORY = Path.of("target/repository").toAbsolutePath();

  private UserMaven() {}

  /**
   * Runs Maven.
   *
   * @param folder of the project
   * @param arguments goals and options
   * @throws AssertionError if it fails, with what it printed
   */
  static void run(Path folder, String... arguments) throws IOException, MavenInvocationException {
    addTheSdk();
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

  private static void addTheSdk() throws IOException {
    add("beeper-desktop-parent", ROOT.resolve("pom.xml"), "pom");
    add("beeper-desktop-bom", ROOT.resolve("bom/pom.xml"), "pom");
    for (Path jar : SdkJars.of(
        SdkJars.API,
        SdkJars.JDK,
        SdkJars.APACHE,
        SdkJars.JACKSON,
        SdkJars.JACKSON3,
        SdkJars.JSONB)) {
      String name = jar.getFileName().toString();
      if (name.startsWith("beeper-desktop-")) {
        String artifact = name.substring(0, name.length() - VERSION.length() - "-.jar".length());
        add(artifact, jar, "jar");
        // Its folder is that of the module, without the common prefix.
        String module = artifact.substring("beeper-desktop-".length());
        add(artifact, ROOT.resolve(module).resolve("pom.xml"), "pom");
      }
    }
  }

  private static void add(String artifact, Path file, String type) throws IOException {
    Path folder = Files.createDirectories(
        REPOSITORY.resolve("com/beeper/desktop").resolve(artifact).resolve(VERSION));
    Files.copy(
        file,
        folder.resolve(artifact + "-" + VERSION + "." + type),
        StandardCopyOption.REPLACE_EXISTING);
  }
}
