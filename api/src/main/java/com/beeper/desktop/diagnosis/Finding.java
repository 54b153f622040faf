package com.beeper.desktop.diagnosis;

import com.beeper.desktop.internal.transport.Arguments;

/**
 * One finding of a {@link Diagnosis}. Immutable and thread-safe.
 *
 * @param topic what was examined, for example {@code Transport}
 * @param text what was found, in one line
 * @param isProblem whether something is missing, broken or refused
 */
public record Finding(String topic, String text, boolean isProblem) {

  /**
   * Creates a finding.
   *
   * @param topic what was examined
   * @param text what was found, in one line
   * @param isProblem whether something is missing, broken or refused
   * @throws IllegalArgumentException if an argument is null
   */
  public Finding {
    Arguments.requireNonNull(topic, "topic");
    Arguments.requireNonNull(text, "text");
  }
}
