package com.beeper.desktop.internal.client;

import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.CallOptions;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.DecodingException;
import com.beeper.desktop.RequestTimeoutException;
import com.beeper.desktop.internal.client.Watch.End;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Makes the exceptions for calls that brought no response. */
final class Failures {

  private final BaseUrl baseUrl;
  private final CallOptions options;

  Failures(BaseUrl baseUrl, CallOptions options) {
    this.baseUrl = baseUrl;
    this.options = options;
  }

  /**
   * Makes the exception of an attempt that failed. An unchecked one that no abort explains is a bug
   * of the transport, and stays as it is.
   *
   * @param id the operation
   * @param failure what the transport threw
   * @param end why the exchange was aborted, which explains the failure better than its own words
   * @param callOver whether the time of the whole call is over, and not just that of the attempt
   */
  RuntimeException of(String id, Throwable failure, End end, boolean callOver) {
    return switch (end) {
      case DEADLINE -> timedOut(id, failure, callOver, possiblySent(failure));
      case DONE -> unaborted(id, failure);
      case INTERRUPT, CLOSE, ABANDONED -> over(id, end, true);
    };
  }

  /**
   * Makes the exception of a call that ended while nothing was in flight.
   *
   * @param possiblySent whether an attempt before may have reached the server
   */
  RuntimeException over(String id, End end, boolean possiblySent) {
    return switch (end) {
      case DEADLINE, DONE -> timedOut(id, null, true, possiblySent);
      case INTERRUPT -> interrupted(id);
      case CLOSE -> new CallCancelledException(id + ": the client was closed during the call");
      case ABANDONED -> new CallCancelledException(id + ": the future of the call was cancelled");
    };
  }

  private static CallCancelledException interrupted(String id) {
    return new CallCancelledException(id + ": the thread was interrupted during the call");
  }

  /** Makes the exception for an executor that does not run what follows a response. */
  CallCancelledException rejected(String id) {
    return new CallCancelledException(
        id + ": the client's executor takes no more work, so the answer could not be handled");
  }

  private RequestTimeoutException timedOut(
      String id, @Nullable Throwable failure, boolean callOver, boolean possiblySent) {
    Duration callTimeout = options.callTimeout();
    String limit = callOver && callTimeout != null
        ? words(callTimeout) + ", the callTimeout(…) of a call with all its attempts"
        : words(options.timeout()) + ", the timeout(…) of an attempt";
    return new RequestTimeoutException(id + ": took longer than " + limit, failure, possiblySent);
  }

  private RuntimeException unaborted(String id, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnreadableFileException unreadable) {
        return unreadable(id, unreadable.getCause());
      }
    }
    if (failure instanceof RuntimeException bug) {
      return bug;
    }
    if (failure instanceof InterruptedException) {
      return interrupted(id);
    }
    boolean possiblySent = possiblySent(failure);
    if (!(failure instanceof TransportException transport)) {
      return new ConnectionException(
          id + ": the exchange with " + baseUrl.authority() + " failed with "
              + failure.getClass().getName(),
          failure,
          possiblySent);
    }
    String text = transport.getMessage();
    return switch (transport.reason()) {
      case CANCELLED -> new CallCancelledException(id + ": the transport cancelled the call");
      case TIMEOUT ->
        new RequestTimeoutException(
            id + ": " + baseUrl.authority() + " took too long: " + text, failure, possiblySent);
      case RESPONSE_TOO_LARGE ->
        new DecodingException(
                "the answer is larger than "
                    + options.maxResponseBytes()
                    + " bytes; maxResponseBytes(…) raises the limit",
                "$")
            .during(id);
      case PROTOCOL ->
        new ConnectionException(
            id + ": " + baseUrl.authority() + " gave no proper HTTP answer: " + text,
            failure,
            possiblySent);
      case UNKNOWN_HOST, REFUSED, TLS, PROXY, CONNECTION, REQUEST_BODY ->
        new ConnectionException(
            id + ": " + (possiblySent ? broken(text) : unconnected(failure, text)),
            failure,
            possiblySent);
    };
  }

  /** Keeps what is wrong with the user's file apart from what is wrong with the connection. */
  private static RuntimeException unreadable(String id, Exception failure) {
    if (failure instanceof RuntimeException unchecked) {
      return unchecked;
    }
    IOException cause = failure instanceof IOException io ? io : new IOException(failure);
    return new UncheckedIOException(id + ": the file cannot be read: " + failure, cause);
  }

  private String broken(@Nullable String text) {
    return "the connection to " + baseUrl.authority() + " broke before the answer was there: "
        + text;
  }

  private String unconnected(Throwable failure, @Nullable String text) {
    String target = baseUrl.authority();
    if (hasCause(failure, UnknownHostException.class)
        || hasCause(failure, UnresolvedAddressException.class)) {
      return "the host of " + target + " is unknown. Is the base URL right?";
    }
    if (hasCause(failure, SSLException.class)) {
      return "no TLS connection to " + target + ": " + text;
    }
    return "cannot connect to " + target + " (" + text + "). "
        + (baseUrl.loopback()
            ? "Is Beeper Desktop running, with its API switched on in the settings?"
            : "Is Beeper Desktop running there, and reachable from here?");
  }

  private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean possiblySent(Throwable failure) {
    return !(failure instanceof TransportException transport)
        || transport.delivery() != Delivery.NOT_SENT;
  }

  private static String words(Duration duration) {
    BigDecimal seconds =
        BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
    return seconds.stripTrailingZeros().toPlainString() + " s";
  }
}
