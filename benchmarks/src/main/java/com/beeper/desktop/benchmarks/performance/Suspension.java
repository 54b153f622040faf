package com.beeper.desktop.benchmarks.performance;

import java.io.IOException;
import java.util.List;

/**
 * Suspends processes and resumes them, where the system has the command {@code kill}, as Linux and macOS do. A suspended JVM
 * compiles and collects nothing, and so takes no time of others.
 *
 * @param isSupported whether the system has the command
 */
record Suspension(boolean isSupported) {

  /** Returns the suspension of this machine. */
  static Suspension find() throws InterruptedException {
    try {
      Command.run(List.of("kill", "-0", Long.toString(ProcessHandle.current().pid())));
      return new Suspension(true);
    } catch (IOException e) {
      return new Suspension(false);
    }
  }

  /** Suspends a process; nothing happens if it has ended. */
  void suspend(Process process) throws IOException, InterruptedException {
    signal(process, "-STOP");
  }

  /** Resumes a process; nothing happens if it has ended. */
  void resume(Process process) throws IOException, InterruptedException {
    signal(process, "-CONT");
  }

  private void signal(Process process, String signal) throws IOException, InterruptedException {
    if (isSupported && process.isAlive()) {
      try {
        Command.run(List.of("kill", signal, Long.toString(process.pid())));
      } catch (IOException e) {
        // The command fails if the process ends meanwhile.
        if (process.isAlive()) {
          throw e;
        }
      }
    }
  }
}
