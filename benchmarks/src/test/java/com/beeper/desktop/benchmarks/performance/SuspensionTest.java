package com.beeper.desktop.benchmarks.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SuspensionTest {

  @Test
  void suspendedProcessDoesNotEndUntilItIsResumed() throws Exception {
    Suspension suspension = Suspension.find();
    assumeThat(suspension.isSupported()).as("the command kill exists").isTrue();
    Process process = new ProcessBuilder("cat").start();
    try {
      suspension.suspend(process);
      // Its input has ended, and so would the process.
      process.getOutputStream().close();
      assertThat(process.waitFor(500, TimeUnit.MILLISECONDS)).isFalse();

      suspension.resume(process);

      assertThat(process.waitFor()).isZero();
      // Nothing is left to suspend.
      suspension.suspend(process);
      suspension.resume(process);
    } finally {
      process.destroyForcibly();
    }
  }
}
