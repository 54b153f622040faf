package com.beeper.desktop.benchmarks.performance;

import java.util.Locale;

/** Numbers as the document shows them. */
final class Figures {

  private Figures() {}

  /** Returns a number with three digits, or all digits of a longer whole part; a dash if it is none. */
  static String format(double value) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    double size = Math.abs(value);
    String pattern = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, pattern, value);
  }
}
