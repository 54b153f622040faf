package com.beeper.desktop.internal.diagnosis;

import com.beeper.desktop.diagnosis.Finding;
import java.util.ArrayList;
import java.util.List;

/** Collects the findings of one topic. Thread-safe, because a step that takes too long is left alone. */
final class Findings {

  private final String topic;

  // Guarded by this object's monitor.
  private final List<Finding> list = new ArrayList<>();

  Findings(String topic) {
    this.topic = topic;
  }

  void add(String text) {
    add(text, false);
  }

  void problem(String text) {
    add(text, true);
  }

  private synchronized void add(String text, boolean isProblem) {
    list.add(new Finding(topic, Text.line(text), isProblem));
  }

  synchronized List<Finding> toList() {
    return List.copyOf(list);
  }
}
