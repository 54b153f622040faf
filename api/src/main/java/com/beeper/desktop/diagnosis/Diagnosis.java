package com.beeper.desktop.diagnosis;

import com.beeper.desktop.internal.transport.Arguments;
import java.util.List;

/**
 * The parts and settings that a client or builder uses, and the state of its server.
 *
 * <pre>{@code
 * System.out.println(BeeperDesktop.builder().diagnose());
 * }</pre>
 *
 * <p>The findings contain no access token, password, header value or response body, and paths below the
 * home folder of the user start with {@code ~}. Immutable and thread-safe.
 *
 * @param findings the findings, in the order of the examination
 */
public record Diagnosis(List<Finding> findings) {

  /**
   * Creates a diagnosis.
   *
   * @param findings the findings, in the order of the examination
   * @throws IllegalArgumentException if {@code findings} is null
   */
  public Diagnosis {
    findings = List.copyOf(Arguments.requireNonNull(findings, "findings"));
  }

  /**
   * Returns the findings that are problems.
   *
   * @return the problems; empty if there are none
   */
  public List<Finding> problems() {
    return findings.stream().filter(Finding::isProblem).toList();
  }

  /**
   * Returns the findings as text, for a bug report: the topics as headings, and a line for each finding,
   * which starts with {@code !} if it is a problem. The form of the text can change in any version.
   *
   * @return the text, in several lines
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    String topic = "";
    for (Finding finding : findings) {
      if (!finding.topic().equals(topic)) {
        topic = finding.topic();
        text.append(topic).append('\n');
      }
      text.append(finding.isProblem() ? "  ! " : "    ").append(finding.text()).append('\n');
    }
    return text.toString();
  }
}
