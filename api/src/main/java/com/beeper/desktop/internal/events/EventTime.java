package com.beeper.desktop.internal.events;

import com.beeper.desktop.internal.json.JsonType;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The time of an event, which servers send as ISO 8601 text or as Unix milliseconds. */
final class EventTime {

  private EventTime() {}

  /** Returns the time; null if the value is none. */
  static @Nullable Instant of(@Nullable Object value) {
    if (value instanceof String text) {
      return JsonType.INSTANT.typed(text);
    }
    try {
      return value instanceof Number number ? Instant.ofEpochMilli(number.longValue()) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
