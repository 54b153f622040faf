package com.beeper.desktop.internal.client;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The dates of HTTP header fields (RFC 9110, section 5.6.7). */
public final class HttpDate {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String TIME = "(?<hour>\\d{2}):(?<minute>\\d{2}):(?<second>\\d{2})";

  /** {@code Sun, 06 Nov 1994 08:49:37 GMT} and, obsolete, {@code Sunday, 06-Nov-94 08:49:37 GMT}. */
  private static final Pattern FIXED = Pattern.compile(
      "\\p{Alpha}+, (?<day>\\d{1,2})[ -](?<month>\\p{Alpha}{3})[ -](?<year>\\d{4}|\\d{2}) "
          + TIME
          + " (?:GMT|UTC)");

  /** {@code Sun Nov  6 08:49:37 1994}, the obsolete format of {@code asctime}. */
  private static final Pattern ASCTIME = Pattern.compile(
      "\\p{Alpha}{3} (?<month>\\p{Alpha}{3}) {1,2}(?<day>\\d{1,2}) " + TIME + " (?<year>\\d{4})");

  /** The JDK's own RFC 1123 format writes days of one digit, which HTTP does not allow. */
  private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
          "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT)
      .withZone(ZoneOffset.UTC);

  private HttpDate() {}

  /** Returns a date in the preferred format. */
  public static String format(Instant date) {
    return FORMAT.format(date);
  }

  /**
   * Parses a date in any of the three formats that a recipient must accept.
   *
   * @param text the value of a header field
   * @param now the time from which the century of a year of two digits follows: it is at most 50 years
   *     in the future
   * @return the date; null if the text is none
   */
  public static @Nullable Instant parse(String text, Instant now) {
    String date = text.strip();
    Matcher matcher = FIXED.matcher(date);
    if (!matcher.matches()) {
      matcher = ASCTIME.matcher(date);
      if (!matcher.matches()) {
        return null;
      }
    }
    try {
      int month = MONTHS.indexOf(matcher.group("month").toLowerCase(Locale.ROOT)) + 1;
      int second = Integer.parseInt(matcher.group("second"));
      boolean leap = second == 60; // which HTTP allows
      return LocalDateTime.of(
              year(matcher.group("year"), now),
              month,
              Integer.parseInt(matcher.group("day")),
              Integer.parseInt(matcher.group("hour")),
              Integer.parseInt(matcher.group("minute")),
              leap ? 59 : second)
          .plusSeconds(leap ? 1 : 0)
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int year(String digits, Instant now) {
    int year = Integer.parseInt(digits);
    if (digits.length() > 2) {
      return year;
    }
    int current = now.atOffset(ZoneOffset.UTC).getYear();
    int inCentury = current - current % 100 + year;
    return inCentury > current + 50 ? inCentury - 100 : inCentury;
  }
}
