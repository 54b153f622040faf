package com.beeper.desktop;

import com.beeper.desktop.diagnosis.Diagnosis;
import com.beeper.desktop.internal.transport.Arguments;
import java.io.PrintStream;

/**
 * A program that prints the diagnosis of a client with the settings of the environment, for a bug
 * report. It runs with the class path or module path of an application:
 *
 * <pre>{@code
 * java -cp APPLICATION com.beeper.desktop.PrintDiagnosis
 * }</pre>
 */
public final class PrintDiagnosis {

  private PrintDiagnosis() {}

  /**
   * Prints {@link BeeperDesktop.Builder#diagnose()} to standard output. The exit code is 1 if there are
   * problems.
   *
   * @param args not used
   * @throws IllegalArgumentException if {@code args} is null
   */
  public static void main(String[] args) {
    Arguments.requireNonNull(args, "args");
    PrintStream out = System.out;
    Diagnosis diagnosis = BeeperDesktop.builder().diagnose();
    out.print(diagnosis);
    out.flush();
    System.exit(diagnosis.problems().isEmpty() ? 0 : 1);
  }
}
