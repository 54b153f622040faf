package com.beeper.desktop.internal.client;

import com.beeper.desktop.transport.Headers;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses the wait that the server requests before the next request. */
final class RetryAfter {

  /** Nine digits are 31 years of seconds. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

  private RetryAfter() {}

  /**
   * Reads {@code retry-after-ms} (milliseconds), or else {@code Retry-After} (seconds, or a
   * date in one of the three formats of HTTP).
   *
   * @param now the time with which a date is compared
   * @return the wait, zero for a date that has passed; null without such a header
   */
  static @Nullable Duration of(Headers headers, Instant now) {
    Duration milliseconds = number(headers.first("retry-after-ms"), 6);
    if (milliseconds != null) {
      return milliseconds;
    }
    String text = headers.first("Retry-After");
    Duration seconds = number(text, 9);
    if (seconds != null || text == null) {
      return seconds;
    }
    Instant then = HttpDate.parse(text, now);
    if (then == null) {
      return null;
    }
    return then.isBefore(now) ? Duration.ZERO : Duration.between(now, then);
  }

  private static @Nullable Duration number(@Nullable String text, int nanosExponent) {
    return text != null && NUMBER.matcher(text.strip()).matches()
        ? Duration.ofNanos(
            new BigDecimal(text.strip()).scaleByPowerOfTen(nanosExponent).longValue())
        : null;
  }
}
