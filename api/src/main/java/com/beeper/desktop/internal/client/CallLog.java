package com.beeper.desktop.internal.client;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.internal.transport.Masking;
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
 * Writes the log of the calls at DEBUG, because java.util.logging prints INFO to standard error by
 * default. Contains no queries, headers or secrets, and bodies only if the user enables them.
 *
 * <p>A logger that fails does not fail a call, whose request may have been sent.
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

  /** Whether the user has asked for the log. */
  private final boolean requested;

  /** That of the system is created when first used, because that costs more than the rest of a client. */
  private volatile @Nullable Logger logger;

  private CallLog(@Nullable Logger logger, boolean requested) {
    this.logger = logger;
    this.requested = requested;
  }

  /**
   * Returns the log for a setting of the environment.
   *
   * @param level the value of {@code BEEPER_LOG}; null if it is not set, in which case {@link
   *     System.Logger} decides
   */
  public static CallLog of(@Nullable String level) {
    if (level == null) {
      return new CallLog(null, false);
    }
    Level known = LEVELS.get(level.toLowerCase(Locale.ROOT));
    Logger logger =
        new StandardErrorLogger(NAME, known == null ? Level.WARNING : known, System.err);
    if (known == null) {
      logger.log(
          Level.WARNING,
          "BEEPER_LOG has none of the values off, error, warn, info, debug; taken as warn");
    }
    return new CallLog(logger, true);
  }

  /** Returns the logger. */
  public Logger logger() {
    Logger found = logger;
    if (found == null) {
      found = System.getLogger(NAME);
      logger = found;
    }
    return found;
  }

  boolean isDebug() {
    try {
      return logger().isLoggable(Level.DEBUG);
    } catch (Throwable e) {
      return false; // see the class
    }
  }

  /** Logs a message at DEBUG. */
  public void debug(Supplier<String> message) {
    if (isDebug()) {
      log(Level.DEBUG, message, null);
    }
  }

  /** Logs a message at WARNING. */
  public void warning(Supplier<String> message, @Nullable Throwable thrown) {
    log(Level.WARNING, message, thrown);
  }

  private void log(Level level, Supplier<String> message, @Nullable Throwable thrown) {
    try {
      logger().log(level, message.get(), thrown);
    } catch (Throwable e) {
      // See the class. The logging library has its own means to report that it is broken.
    }
  }

  /**
   * Logs the end of a call.
   *
   * @param end the status, or the failure
   * @param nanos how long it took, waits included
   */
  void ended(String id, PreparedRequest request, String end, int attempts, long nanos) {
    debug(() -> id + ": " + request + " -> " + end + ", attempt " + attempts + ", "
        + nanos / 1_000_000 + " ms");
  }

  /**
   * Logs that a call is sent again: at WARNING if it is the last time and the user has asked for the
   * log.
   */
  void retrying(
      String id, PreparedRequest request, int attempts, String why, Duration wait, boolean last) {
    if (isDebug() || (last && requested)) {
      log(
          last && requested ? Level.WARNING : Level.DEBUG,
          () -> id + ": " + request + " -> " + why + ", attempt " + attempts + "; again in "
              + wait.toMillis() + " ms",
          null);
    }
  }

  /** Logs the body of a request. */
  void requestBody(String id, @Nullable Body body, @Nullable RequestBody encoded, Codec codec) {
    if (body != null && encoded != null) {
      debug(() -> id + ": request body " + body.masked(encoded, codec));
    }
  }

  /** Logs the value of a response. */
  void value(String id, PreparedRequest request, @Nullable Object value) {
    response(id, request, () -> MaskedJson.ofValue(value));
  }

  /** Logs the body of an error. */
  void errorBody(String id, PreparedRequest request, TransportResponse response, Codec codec) {
    response(id, request, () -> MaskedJson.of(response.bytes(), codec));
  }

  private void response(String id, PreparedRequest request, Supplier<String> masked) {
    debug(() -> id + ": response "
        + Masking.withoutToken(masked.get(), request.headers().first("Authorization")));
  }

  /** Logs an exception of an interceptor that has no effect on the call. */
  void interceptorFailed(String id, Throwable failure) {
    log(Level.WARNING, () -> id + ": an interceptor failed in onEnd", failure);
  }
}
