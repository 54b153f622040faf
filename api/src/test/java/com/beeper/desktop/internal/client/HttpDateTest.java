package com.beeper.desktop.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant EXAMPLE = Instant.parse("1994-11-06T08:49:37Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sun, 6 Nov 1994 08:49:37 GMT",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994",
        " Sun Nov 06 08:49:37 1994 "
      })
  void parsesTheThreeFormats(String text) {
    assertThat(HttpDate.parse(text, NOW)).isEqualTo(EXAMPLE);
  }

  @ParameterizedTest
  @CsvSource({"76, 2076", "77, 1977", "00, 2000", "26, 2026"})
  void placesAYearOfTwoDigitsAtMostFiftyYearsAhead(String digits, int year) {
    assertThat(HttpDate.parse("Sunday, 06-Nov-" + digits + " 08:49:37 GMT", NOW))
        .isEqualTo(Instant.parse(year + "-11-06T08:49:37Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tomorrow",
        "Sun, 06 Foo 1994 08:49:37 GMT",
        "Sun, 32 Jan 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 24:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:61 GMT",
        "Sun, 06 Nov 1994 08:49:37 PST",
        "1994-11-06T08:49:37Z"
      })
  void returnsNullForAnyOtherText(String text) {
    assertThat(HttpDate.parse(text, NOW)).isNull();
  }

  @Test
  void formatsWithTwoDigits() {
    assertThat(HttpDate.format(EXAMPLE)).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
  }
}
