package com.beeper.desktop.internal.client;

import com.beeper.desktop.CallOptions;
import com.beeper.desktop.transport.Headers;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a call is sent again, and after which wait. Nothing is sent twice unless that is
 * harmless. Immutable.
 */
public final class RetryPolicy {

  /** The longest requested wait that is honoured; longer ones fail the call. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final Duration LAST_WAIT = Duration.ofSeconds(8);

  /** The random part of a wait, which spreads the retries of many clients. */
  private static final double JITTER = 0.25;

  private final int maxRetries;
  private final boolean retryWrites;
  private final DoubleSupplier random;

  /**
   * Creates a policy.
   *
   * @param random returns numbers from 0 to less than 1
   */
  RetryPolicy(CallOptions options, DoubleSupplier random) {
    this.maxRetries = options.maxRetries();
    this.retryWrites = options.retryWrites();
    this.random = random;
  }

  /**
   * Decides after a response that is an error.
   *
   * @param retries the number of retries so far
   * @param now the time with which a date in {@code Retry-After} is compared
   * @return the wait; null if the call is not sent again
   */
  @Nullable
  Duration afterStatus(
      PreparedRequest request, int retries, int status, Headers headers, Instant now) {
    String word =
        Objects.requireNonNullElse(headers.first("x-should-retry"), "").strip();
    if (isExhausted(request, retries) || word.equalsIgnoreCase("false")) {
      return null;
    }
    Duration requested = RetryAfter.of(headers, now);
    boolean again;
    if (request.idempotent() || retryWrites) {
      again = word.equalsIgnoreCase("true") || isTransient(status);
    } else {
      // Both mean that the server has not acted.
      again = status == 429 || (status == 503 && requested != null);
    }
    if (!again) {
      return null;
    }
    if (requested == null) {
      return backoff(retries);
    }
    return requested.compareTo(LONGEST_WAIT) > 0 ? null : requested;
  }

  /**
   * Explains why a call that the server asked to repeat later is not sent again.
   *
   * @param retries the number of retries so far
   * @param asked the wait that the server requests
   * @return the end of a sentence
   */
  String whyFinal(
      PreparedRequest request, int retries, int status, Headers headers, Duration asked) {
    String word =
        Objects.requireNonNullElse(headers.first("x-should-retry"), "").strip();
    if (word.equalsIgnoreCase("false")) {
      return "the server requests no retry";
    }
    if (!request.isRepeatable()) {
      return "its body can be read only once";
    }
    if (retries >= maxRetries) {
      return maxRetries == 0
          ? "maxRetries(0) is set"
          : "all retries of maxRetries(" + maxRetries + ") are used";
    }
    if (status != 429 && status != 503 && !request.idempotent() && !retryWrites) {
      return "it is not idempotent";
    }
    return asked.compareTo(LONGEST_WAIT) > 0
        ? "a retry waits at most " + Words.of(LONGEST_WAIT)
        : "callTimeout(…) leaves less time";
  }

  /**
   * Decides after an attempt without a response.
   *
   * @param retries the number of retries so far
   * @param possiblySent whether the server may have received the request
   * @return the wait; null if the call is not sent again
   */
  @Nullable
  Duration afterFailure(PreparedRequest request, int retries, boolean possiblySent) {
    boolean again = !possiblySent || request.idempotent() || retryWrites;
    return again && !isExhausted(request, retries) ? backoff(retries) : null;
  }

  /**
   * Returns whether the same request can succeed later, after a response with this status. A conflict
   * (409) counts: it is one with what happens on the server at that moment.
   */
  public static boolean isTransient(int status) {
    return status == 408 || status == 409 || status == 429 || status >= 500;
  }

  private boolean isExhausted(PreparedRequest request, int retries) {
    return retries >= maxRetries || !request.isRepeatable();
  }

  private Duration backoff(int retries) {
    // Eight doublings exceed the longest wait; more than sixty would overflow.
    long doubled = FIRST_WAIT.toNanos() << Math.min(retries, 8);
    double nanos = Math.min(doubled, LAST_WAIT.toNanos());
    return Duration.ofNanos((long) (nanos * (1 - JITTER * random.getAsDouble())));
  }
}
