package com.beeper.desktop.internal.client;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.TransportResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes the log of the calls: each call at DEBUG, each retry at INFO. Queries, headers and secrets
 * are not in it, and bodies only if the user wants them.
 */
public final class CallLog {

  /** The name of the one logger of the SDK. */
  public static final String NAME = "com.beeper.desktop";

  private static final Map<String, Level> LEVELS = Map.of(
      "off", Level.OFF,
      "error", Level.ERROR,
      "warn", Level.WARNING,
      "info", Level.INFO,
      "debug", Level.DEBUG);

  private final Supplier<Logger> source;

  /** Found when it is first used, as looking for it costs more than the rest of a client. */
  private volatile @Nullable Logger logger;

  private CallLog(Supplier<Logger> source) {
    this.source = source;
  }

  /**
   * Makes the log that the environment asks for.
   *
   * @param level the value of {@code BEEPER_LOG}; null if it is not set, so that {@link
   *     System.Logger} decides
   */
  public static CallLog of(@Nullable String level) {
    if (level == null) {
      return new CallLog(() -> System.getLogger(NAME));
    }
    Level known = LEVELS.get(level.toLowerCase(Locale.ROOT));
    Logger logger =
        new StandardErrorLogger(NAME, known == null ? Level.WARNING : known, System.err);
    if (known == null) {
      logger.log(
          Level.WARNING,
          "BEEPER_LOG has none of the values off, error, warn, info, debug; taken as warn");
    }
    return new CallLog(() -> logger);
  }

  /** Returns the logger. */
  public Logger logger() {
    Logger found = logger;
    if (found == null) {
      found = source.get();
      logger = found;
    }
    return found;
  }

  boolean isDebug() {
    return logger().isLoggable(Level.DEBUG);
  }

  /**
   * Logs the end of a call.
   *
   * @param end the status, or what failed
   * @param nanos how long it took, waits included
   */
  void ended(String id, PreparedRequest request, String end, int attempts, long nanos) {
    logger()
        .log(
            Level.DEBUG,
            id + ": " + request + " -> " + end + ", attempt " + attempts + ", " + nanos / 1_000_000
                + " ms");
  }

  /** Logs that a call is sent again. */
  void retrying(String id, PreparedRequest request, int attempts, String why, Duration wait) {
    if (logger().isLoggable(Level.INFO)) {
      logger()
          .log(
              Level.INFO,
              id + ": " + request + " -> " + why + ", attempt " + attempts + "; again in "
                  + wait.toMillis() + " ms");
    }
  }

  /** Logs what a call sends. */
  void requestBody(String id, @Nullable Body body, @Nullable RequestBody encoded, Codec codec) {
    if (body != null && encoded != null) {
      logger().log(Level.DEBUG, id + ": request body " + body.masked(encoded, codec));
    }
  }

  /** Logs the value that an answer became. */
  void value(String id, @Nullable Object value) {
    logger().log(Level.DEBUG, id + ": answer " + MaskedJson.ofValue(value));
  }

  /** Logs the body of an answer that is an error. */
  void errorBody(String id, TransportResponse response, Codec codec) {
    logger().log(Level.DEBUG, id + ": answer " + MaskedJson.of(response.bytes(), codec));
  }
}
