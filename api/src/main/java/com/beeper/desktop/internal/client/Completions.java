package com.beeper.desktop.internal.client;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Unwraps the failures of futures. */
public final class Completions {

  private Completions() {}

  /**
   * Returns the failure inside the wrappers that futures add.
   *
   * @param failure the failure of a future or of one of its stages
   * @return the first cause that is neither a {@link CompletionException} nor an {@link
   *     ExecutionException}
   */
  public static Throwable unwrap(Throwable failure) {
    Throwable cause = failure;
    for (Throwable next = cause.getCause();
        next != null
            && (cause instanceof CompletionException || cause instanceof ExecutionException);
        next = cause.getCause()) {
      cause = next;
    }
    return cause;
  }
}
