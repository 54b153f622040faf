package com.beeper.desktop.internal.client;

import com.beeper.desktop.transport.Headers;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long the server asks to wait before the next request. */
public final class RetryAfter {

  /** Nine digits are 31 years of seconds, which is long enough. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

  private RetryAfter() {}

  /**
   * Reads {@code retry-after-ms} (milliseconds), or else {@code Retry-After} (seconds, or a date of
   * HTTP).
   *
   * @param now what a date is compared with
   * @return the wait, zero for a date that has passed; null if no header says it
   */
  public static @Nullable Duration of(Headers headers, Instant now) {
    Optional<Duration> milliseconds =
        headers.first("retry-after-ms").flatMap(text -> number(text, 6));
    return milliseconds
        .or(() ->
            headers.first("Retry-After").flatMap(text -> number(text, 9).or(() -> date(text, now))))
        .orElse(null);
  }

  private static Optional<Duration> number(String text, int nanosExponent) {
    return NUMBER.matcher(text.strip()).matches()
        ? Optional.of(Duration.ofNanos(
            new BigDecimal(text.strip()).scaleByPowerOfTen(nanosExponent).longValue()))
        : Optional.empty();
  }

  private static Optional<Duration> date(String text, Instant now) {
    try {
      Instant then = ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
          .toInstant();
      return Optional.of(then.isBefore(now) ? Duration.ZERO : Duration.between(now, then));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
