package com.beeper.desktop.internal.client;

import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.CallOptions;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.DecodingException;
import com.beeper.desktop.FileAccessException;
import com.beeper.desktop.RequestTimeoutException;
import com.beeper.desktop.internal.client.Watch.End;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Creates the exceptions of calls that end without a response. Immutable. */
final class CallFailures {

  private final BaseUrl baseUrl;
  private final CallOptions options;

  CallFailures(BaseUrl baseUrl, CallOptions options) {
    this.baseUrl = baseUrl;
    this.options = options;
  }

  /** Returns the exception of a body that ends prematurely; see {@link #of}. */
  RuntimeException ofBody(String label, Throwable failure, End end) {
    return of(label, failure, end, true, options.timeout());
  }

  /**
   * Returns the exception of an attempt that failed. An unchecked exception that no abort explains is
   * a bug of the transport, and a failed connection for the caller.
   *
   * @param label the name of the call in messages
   * @param failure the exception of the transport
   * @param end why the watch of the exchange ended, which explains the failure better than the
   *     transport's message
   * @param callOver whether the time of the whole call is over, not only that of the attempt
   * @param attemptTimeout the timeout of the attempt
   */
  RuntimeException of(
      String label, Throwable failure, End end, boolean callOver, Duration attemptTimeout) {
    return switch (end) {
      case DEADLINE -> timedOut(label, failure, callOver, attemptTimeout, possiblySent(failure));
      case DONE -> unaborted(label, failure);
      case INTERRUPT, CLOSE, ABANDONED -> endedEarly(label, end, true, callOver, attemptTimeout);
    };
  }

  /**
   * Returns the exception of a call that ended without a result of its attempt.
   *
   * @param possiblySent whether an attempt may have reached the server
   * @param callOver whether the time of the whole call is over
   */
  RuntimeException endedEarly(
      String label, End end, boolean possiblySent, boolean callOver, Duration attemptTimeout) {
    return switch (end) {
      case DEADLINE, DONE -> timedOut(label, null, callOver, attemptTimeout, possiblySent);
      case INTERRUPT -> interrupted(label);
      case CLOSE -> new CallCancelledException(label + ": the client was closed during the call");
      case ABANDONED ->
        new CallCancelledException(label + ": the future of the call was cancelled");
    };
  }

  CallCancelledException interrupted(String label) {
    return new CallCancelledException(label + ": the thread was interrupted during the call");
  }

  /**
   * Returns the exception for an executor that rejects the work of a call.
   *
   * @param sent whether the work follows a response; otherwise it is the next attempt
   */
  CallCancelledException rejected(String label, Throwable rejection, boolean sent) {
    return new CallCancelledException(
        label + ": the client's executor rejected the work, so "
            + (sent ? "the response was not handled" : "no request was sent"),
        rejection);
  }

  private RequestTimeoutException timedOut(
      String label,
      @Nullable Throwable failure,
      boolean callOver,
      Duration attemptTimeout,
      boolean possiblySent) {
    Duration callTimeout = options.callTimeout();
    String limit = callOver && callTimeout != null
        ? Words.of(callTimeout) + ", the callTimeout(…) of a call with all its attempts"
        : Words.of(attemptTimeout) + ", the timeout(…) of an attempt";
    return new RequestTimeoutException(
        label + ": took longer than " + limit, failure, possiblySent);
  }

  private RuntimeException unaborted(String label, Throwable failure) {
    if (failure instanceof TransportException transport) {
      return classified(label, transport);
    }
    if (failure instanceof InterruptedException) {
      return interrupted(label);
    }
    String what = label + ": the exchange with " + baseUrl.authority() + " failed with "
        + failure.getClass().getName();
    return new ConnectionException(
        failure instanceof RuntimeException
            ? what + ", which a transport must not throw; see the cause"
            : what,
        failure,
        true);
  }

  private RuntimeException classified(String label, TransportException failure) {
    String target = baseUrl.authority();
    String text = failure.getMessage();
    return switch (failure.reason()) {
      case UNKNOWN_HOST ->
        connection(label, "the host of " + target + " is unknown. Is the base URL right?", failure);
      case REFUSED -> connection(label, unconnected(target, text), failure);
      case TLS -> connection(label, "no TLS connection to " + target + ": " + text, failure);
      case PROXY -> connection(label, "no connection to " + target + ": " + text, failure);
      case CONNECTION ->
        connection(
            label,
            possiblySent(failure)
                ? "the connection to " + target + " broke before the response was complete: " + text
                : unconnected(target, text),
            failure);
      case PROTOCOL -> connection(label, target + " sent no valid HTTP response: " + text, failure);
      case TIMEOUT ->
        new RequestTimeoutException(
            label + ": " + target + " took too long: " + text, failure, possiblySent(failure));
      case CANCELLED ->
        new CallCancelledException(label + ": the transport cancelled the call", failure);
      case RESPONSE_TOO_LARGE ->
        new DecodingException(
            label,
            "the response is larger than " + options.maxResponseBytes()
                + " bytes; maxResponseBytes(…) raises the limit",
            "$",
            failure);
      case REQUEST_BODY -> unreadable(label, failure);
    };
  }

  private static ConnectionException connection(
      String label, String text, TransportException failure) {
    return new ConnectionException(label + ": " + text, failure, possiblySent(failure));
  }

  private String unconnected(String target, @Nullable String text) {
    return "cannot connect to " + target + " (" + text + "). "
        + (baseUrl.loopback()
            ? "Is Beeper Desktop running, with its API switched on in the settings?"
            : "Is Beeper Desktop running there, and reachable from here?");
  }

  /**
   * Distinguishes a failure of the user's file or code from one of the connection.
   *
   * @throws Error if the user's code has thrown it
   */
  private static RuntimeException unreadable(String label, TransportException failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof UnreadableFileException unreadable) {
      cause = unreadable.getCause();
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException unchecked
        ? unchecked
        : new FileAccessException(
            label + ": the file cannot be read: " + (cause == null ? failure.getMessage() : cause),
            cause);
  }

  private static boolean possiblySent(Throwable failure) {
    return !(failure instanceof TransportException transport)
        || transport.delivery() != Delivery.NOT_SENT;
  }
}
