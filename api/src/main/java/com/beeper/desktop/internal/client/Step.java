package com.beeper.desktop.internal.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt of a call leads to.
 *
 * @param <T> the Java type of the answer
 */
sealed interface Step<T extends @Nullable Object> {

  /** The call has succeeded. */
  record Value<T extends @Nullable Object>(T value) implements Step<T> {}

  /** The call has failed. */
  record Failure<T extends @Nullable Object>(RuntimeException failure) implements Step<T> {}

  /** There is to be another attempt, after a wait. */
  record Again<T extends @Nullable Object>(Duration delay) implements Step<T> {}
}
