package com.beeper.desktop.examples;

import org.jspecify.annotations.Nullable;

/** The command line is wrong; the message says what is. */
final class WrongOptionsException extends Exception {

  private static final long serialVersionUID = 1L;

  WrongOptionsException(@Nullable String message) {
    super(message);
  }
}
