package com.beeper.desktop.release;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenInvocationException;

/** The Maven of the build, in a process of its own. */
final class ForkedMaven {

  private final InvocationRequest request = new DefaultInvocationRequest();

  private ForkedMaven(Path folder) {
    request.setPomFile(folder.resolve("pom.xml").toFile());
    request.setBaseDirectory(folder.toFile());
    request.setMavenHome(new File(System.getProperty("maven.home")));
    request.setJavaHome(new File(System.getProperty("java.home")));
    request.setBatchMode(true);
    request.setNoTransferProgress(true);
    request.setQuiet(true);
  }

  static ForkedMaven in(Path folder) {
    return new ForkedMaven(folder);
  }

  /** Replaces the local repository of the user. */
  ForkedMaven localRepository(Path repository) {
    request.setLocalRepositoryDirectory(repository.toFile());
    return this;
  }

  /** Sets an environment variable. */
  ForkedMaven environment(String name, String value) {
    request.addShellEnvironment(name, value);
    return this;
  }

  /**
   * Runs goals.
   *
   * @throws AssertionError if Maven fails, with what it printed
   */
  void run(List<String> arguments) throws MavenInvocationException {
    List<String> printed = new ArrayList<>();
    request.setOutputHandler(printed::add);
    request.addArgs(arguments);
    InvocationResult result = new DefaultInvoker().execute(request);
    if (result.getExitCode() != 0) {
      throw new AssertionError("Maven failed:\n" + String.join("\n", printed));
    }
  }
}
