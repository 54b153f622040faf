package com.beeper.desktop.transport.support;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Searches the cause chain of an exception.
 *
 * <pre>{@code
 * Throwable failure = Causes.unwrap(completionException);
 * boolean tooManyFields = Causes.find(failure, HeaderLimitException.class) != null;
 * }</pre>
 *
 * <p>Stateless, and therefore thread-safe.
 */
public final class Causes {

  private Causes() {}

  /**
   * Returns the exception that a future was completed with: the first one in the chain that is
   * neither a {@link CompletionException} nor an {@link ExecutionException}.
   *
   * @param failure the exception that a future or its stages have delivered
   * @return the wrapped exception, or {@code failure} itself if it wraps nothing
   */
  public static Throwable unwrap(Throwable failure) {
    Throwable unwrapped = failure;
    while (unwrapped instanceof CompletionException || unwrapped instanceof ExecutionException) {
      Throwable cause = unwrapped.getCause();
      if (cause == null) {
        return unwrapped;
      }
      unwrapped = cause;
    }
    return unwrapped;
  }

  /**
   * Returns the first exception of a type in a cause chain.
   *
   * @param <T> the type
   * @param failure the start of the chain, which is searched as well; null for an empty chain
   * @param type the type to search for; subclasses match
   * @return the exception, or null if the chain has none
   */
  public static <T extends Throwable> @Nullable T find(@Nullable Throwable failure, Class<T> type) {
    Throwable found = find(failure, type::isInstance);
    return found == null ? null : type.cast(found);
  }

  /**
   * Returns the first exception in a cause chain that meets a condition.
   *
   * @param failure the start of the chain, which is tested as well; null for an empty chain
   * @param condition the condition
   * @return the exception, or null if none meets the condition
   */
  public static @Nullable Throwable find(
      @Nullable Throwable failure, Predicate<? super Throwable> condition) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (condition.test(t)) {
        return t;
      }
    }
    return null;
  }
}
