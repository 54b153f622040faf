package com.beeper.desktop.environments;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A program in a JVM of its own. */
final class OwnJvm {

  private OwnJvm() {}

  /** What a process printed to each stream, and how it ended. */
  record Run(String out, String err, int exit) {}

  static String join(List<Path> path) {
    return path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  static Run run(List<String> options) throws IOException, InterruptedException {
    Path out = Files.createTempFile("own-jvm", ".out");
    Path err = Files.createTempFile("own-jvm", ".err");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    // The settings of whoever runs the tests are not those of the program.
    builder.environment().keySet().removeIf(name -> name.startsWith("BEEPER_"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("does not end: " + command);
    }
    Run run = new Run(
        Files.readString(out, StandardCharsets.UTF_8).strip(),
        Files.readString(err, StandardCharsets.UTF_8),
        process.exitValue());
    Files.delete(out);
    Files.delete(err);
    return run;
  }
}
