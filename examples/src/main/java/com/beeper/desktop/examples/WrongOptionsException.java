package com.beeper.desktop.examples;

import org.jspecify.annotations.Nullable;

/** Thrown when the command line is wrong. The message names the option. */
final class WrongOptionsException extends Exception {

  private static final long serialVersionUID = 1L;

  WrongOptionsException(@Nullable String message) {
    super(message);
  }
}
