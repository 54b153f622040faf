package com.beeper.desktop.internal.client;

import java.math.BigDecimal;
import java.time.Duration;

/** The durations in messages. */
public final class Words {

  private Words() {}

  /** Returns a duration in seconds, for example {@code 1.5 s}. */
  public static String of(Duration duration) {
    BigDecimal seconds =
        BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
    return seconds.stripTrailingZeros().toPlainString() + " s";
  }
}
