package com.beeper.desktop.internal.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The consequence of an attempt for its call.
 *
 * @param <T> the Java type of the response
 */
sealed interface AttemptResult<T extends @Nullable Object> {

  /** The call has succeeded. */
  record Success<T extends @Nullable Object>(T value) implements AttemptResult<T> {}

  /** The call has failed. */
  record Failure<T extends @Nullable Object>(RuntimeException failure)
      implements AttemptResult<T> {}

  /** The server has refused the token. There is another attempt if there is another token. */
  record TokenRefused<T extends @Nullable Object>() implements AttemptResult<T> {}

  /** There is another attempt after a wait. */
  record Retry<T extends @Nullable Object>(Duration delay) implements AttemptResult<T> {}
}
