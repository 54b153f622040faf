package com.beeper.desktop.benchmarks.performance;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Chooses the processors of running processes, where the system has the command {@code taskset}, as Linux does.
 *
 * @param all the list of all processors, as the command reads it; empty without the command
 */
record Placement(String all) {

  /** The attempts and the pause between two are longer together than idle threads of a client live. */
  private static final int ATTEMPTS = 100;

  private static final long PAUSE_MILLIS = 100;

  /** Returns the placement of this machine. */
  static Placement find() throws IOException, InterruptedException {
    try {
      String list = Command.run(
          List.of("taskset", "-cp", Long.toString(ProcessHandle.current().pid())));
      return new Placement(list.substring(list.lastIndexOf(':') + 1).trim());
    } catch (IOException e) {
      return new Placement("");
    }
  }

  /** Returns whether processes can be placed. */
  boolean isSupported() {
    return !all.isEmpty();
  }

  /** Runs all threads of processes on one processor. */
  void toOne(Collection<Long> processes) throws IOException, InterruptedException {
    place(processes, all.split("[,-]", 2)[0]);
  }

  /** Runs all threads of processes on any processor again. */
  void toAny(Collection<Long> processes) throws IOException, InterruptedException {
    place(processes, all);
  }

  private void place(Collection<Long> processes, String processors)
      throws IOException, InterruptedException {
    if (isSupported()) {
      for (long process : processes) {
        place(process, processors);
      }
    }
  }

  private static void place(long process, String processors)
      throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        Command.run(List.of("taskset", "-acp", processors, Long.toString(process)));
        return;
      } catch (IOException e) {
        // The command fails if a thread ends before it is placed.
        if (attempt == ATTEMPTS) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    }
  }
}
