package com.beeper.desktop.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.transport.Headers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "Retry-After,    7,                              PT7S",
    "retry-after,    1.5,                            PT1.5S",
    "Retry-After,    0,                              PT0S",
    "Retry-After,    ' 3 ',                          PT3S",
    "Retry-After-Ms, 250,                            PT0.25S",
    "Retry-After,    'Sun, 01 Mar 2026 12:00:30 GMT', PT30S",
    "Retry-After,    'Sun, 01 Mar 2026 11:00:00 GMT', PT0S",
    "Retry-After,    'Sunday, 01-Mar-26 12:00:30 GMT', PT30S",
    "Retry-After,    'Sun Mar  1 12:00:30 2026',     PT30S",
    "Retry-After,    'Sunday, 06-Nov-94 08:49:37 GMT', PT0S",
    "Retry-After,    'Sun Nov  6 08:49:37 1994',     PT0S",
    "Retry-After,    'Sun, 01 Mar 2026 12:00:60 GMT', PT1M",
    "Retry-After,    'Sun, 31 Feb 2026 12:00:30 GMT',",
    "Retry-After,    soon,",
    "Retry-After,    -1,",
    "Retry-After,    99999999999999999999,",
    "Retry-After,    '',",
  })
  void readsSecondsOrDate(String name, String value, Duration expected) {
    Headers headers = Headers.builder().add(name, value).build();

    assertThat(RetryAfter.of(headers, NOW)).isEqualTo(expected);
  }

  @Test
  void prefersMillisecondsAndIgnoresInvalidValues() {
    Headers.Builder headers = Headers.builder().add("Retry-After", "7");

    assertThat(RetryAfter.of(headers.set("retry-after-ms", "20").build(), NOW))
        .isEqualTo(Duration.ofMillis(20));
    assertThat(RetryAfter.of(headers.set("retry-after-ms", "x").build(), NOW))
        .isEqualTo(Duration.ofSeconds(7));
    assertThat(RetryAfter.of(Headers.empty(), NOW)).isNull();
  }
}
