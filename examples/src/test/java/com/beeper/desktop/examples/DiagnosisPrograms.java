package com.beeper.desktop.examples;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.diagnosis.Diagnosis;

/** The Java code of docs/diagnosis.md, between markers. */
final class DiagnosisPrograms {

  private DiagnosisPrograms() {}

  static void printOfClient(BeeperDesktop client) {
    // snippet begins
    System.out.println(client.diagnose());
    // snippet ends
  }

  static void printProblemsOfEnvironment() {
    // snippet begins
    Diagnosis diagnosis = BeeperDesktop.builder().diagnose();
    diagnosis.problems().forEach(problem -> System.err.println(problem.text()));
    // snippet ends
  }
}
