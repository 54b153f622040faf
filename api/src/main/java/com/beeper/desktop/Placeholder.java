package com.beeper.desktop;

import org.jspecify.annotations.Nullable;

/** Holds the place until the real sources arrive. */
public final class Placeholder {

  private Placeholder() {}

  static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }
}
