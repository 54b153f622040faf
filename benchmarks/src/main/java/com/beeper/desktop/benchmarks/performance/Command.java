package com.beeper.desktop.benchmarks.performance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Commands of the operating system. */
final class Command {

  private Command() {}

  /**
   * Runs a command and returns its output.
   *
   * @throws IOException if the system does not have the command, or if it fails
   */
  static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
    if (process.waitFor() != 0) {
      throw new IOException(command.get(0) + ": " + output);
    }
    return output;
  }
}
