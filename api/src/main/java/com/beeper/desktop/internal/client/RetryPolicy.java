package com.beeper.desktop.internal.client;

import com.beeper.desktop.CallOptions;
import com.beeper.desktop.transport.Headers;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a call is sent again, and after which wait. Nothing is sent twice unless that is
 * harmless.
 */
final class RetryPolicy {

  /** Who is asked to wait longer than this would rather know. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final Duration LAST_WAIT = Duration.ofSeconds(8);

  /** The part of a wait that is left to chance, so that many clients do not come back at once. */
  private static final double JITTER = 0.25;

  private final int maxRetries;
  private final boolean retryWrites;
  private final DoubleSupplier random;

  /**
   * Makes a policy.
   *
   * @param random gives numbers from 0 to less than 1
   */
  RetryPolicy(CallOptions options, DoubleSupplier random) {
    this.maxRetries = options.maxRetries();
    this.retryWrites = options.retryWrites();
    this.random = random;
  }

  /**
   * Decides after an answer that is an error.
   *
   * @param retries how many were made
   * @param now what a date in {@code Retry-After} is compared with
   * @return the wait; null if the call is not sent again
   */
  @Nullable
  Duration afterStatus(
      PreparedRequest request, int retries, int status, Headers headers, Instant now) {
    String word = headers.first("x-should-retry").map(String::strip).orElse("");
    if (isExhausted(request, retries) || word.equalsIgnoreCase("false")) {
      return null;
    }
    Duration asked = RetryAfter.of(headers, now);
    boolean again;
    if (request.idempotent() || retryWrites) {
      again = word.equalsIgnoreCase("true")
          || status == 408
          || status == 409
          || status == 429
          || status >= 500;
    } else {
      // The server says that it has not acted: it takes no more, for now.
      again = status == 429 || (status == 503 && asked != null);
    }
    if (!again) {
      return null;
    }
    if (asked == null) {
      return backoff(retries);
    }
    return asked.compareTo(LONGEST_WAIT) > 0 ? null : asked;
  }

  /**
   * Decides after an attempt that brought no answer.
   *
   * @param retries how many were made
   * @param possiblySent whether the server may have received the request
   * @return the wait; null if the call is not sent again
   */
  @Nullable
  Duration afterFailure(PreparedRequest request, int retries, boolean possiblySent) {
    boolean again = !possiblySent || request.idempotent() || retryWrites;
    return again && !isExhausted(request, retries) ? backoff(retries) : null;
  }

  private boolean isExhausted(PreparedRequest request, int retries) {
    return retries >= maxRetries || !request.isRepeatable();
  }

  private Duration backoff(int retries) {
    // Eight doublings are more than enough, and more than sixty would overflow.
    long doubled = FIRST_WAIT.toNanos() << Math.min(retries, 8);
    double nanos = Math.min(doubled, LAST_WAIT.toNanos());
    return Duration.ofNanos((long) (nanos * (1 - JITTER * random.getAsDouble())));
  }
}
