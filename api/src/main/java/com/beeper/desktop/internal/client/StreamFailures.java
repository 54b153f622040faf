package com.beeper.desktop.internal.client;

import com.beeper.desktop.ApiException;
import com.beeper.desktop.AuthenticationException;
import com.beeper.desktop.BeeperException;
import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.PermissionDeniedException;
import com.beeper.desktop.RequestTimeoutException;
import com.beeper.desktop.internal.client.Watch.End;
import com.beeper.desktop.internal.transport.Masking;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.WebSocketHandshakeException;
import com.beeper.desktop.transport.support.Causes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Creates and classifies the exceptions of event streams. Immutable. */
public final class StreamFailures {

  /** The name of the operation in messages. */
  static final String LABEL = "events.connect";

  /** The longest text of the server in a message. */
  private static final int MAX_TEXT = 200;

  private final CallContext context;

  /** Creates the failures of streams with the settings of a client or view. */
  public StreamFailures(CallContext context) {
    this.context = context;
  }

  private String server() {
    return context.resources().baseUrl().authority();
  }

  /**
   * Returns the exception of a handshake that failed.
   *
   * @param sent the headers of the request
   * @param thrown the failure of the transport
   * @throws Error if it is an error
   */
  RuntimeException ofHandshake(Headers sent, Throwable thrown) {
    Throwable failure = Causes.unwrap(thrown);
    if (failure instanceof WebSocketHandshakeException refused) {
      TransportResponse response =
          TransportResponse.buffered(refused.status(), refused.headers(), refused.body());
      return context
          .statusErrors()
          .of(LABEL, sent, response, refused.status() < 300 ? noSwitch() : null);
    }
    if (failure instanceof Error error) {
      throw error;
    }
    return context
        .failures()
        .of(LABEL, failure, End.DONE, false, context.options().timeout());
  }

  private String noSwitch() {
    return "The server did not switch to the WebSocket protocol. Is "
        + context.resources().baseUrl()
        + " the base URL of Beeper Desktop?";
  }

  /** Returns the exception of a connection that was not live in time, or of a command without response. */
  public RequestTimeoutException timedOut(String missing) {
    return new RequestTimeoutException(
        LABEL + ": " + server() + " did not " + missing + " within "
            + Words.of(context.options().timeout()) + ", the timeout(…) of an attempt",
        null,
        true);
  }

  /** Returns the exception of an open connection that was lost. */
  public BeeperException lost(TransportException failure) {
    return new ConnectionException(LABEL + ": " + failure.getMessage(), failure, true);
  }

  /** Returns the exception of a connection that the server closed. */
  public BeeperException closed(int code, String reason) {
    String shown = Masking.line(reason, MAX_TEXT);
    return new ConnectionException(
        LABEL + ": " + server() + " closed the connection with code " + code
            + (shown.isEmpty() ? "" : " (" + shown + ")"),
        null,
        true);
  }

  /** Returns the exception of a connection on which nothing arrived, not even a pong. */
  public BeeperException silent(Duration silence) {
    String message = LABEL + ": " + server() + " was silent for "
        + Words.of(Duration.ofMillis(silence.toMillis())) + " and did not respond to a ping";
    return new ConnectionException(
        message,
        new TransportException(Delivery.MAYBE, Reason.TIMEOUT, "no pong was received", null),
        true);
  }

  /** Returns the exception for an interrupt of a thread that waits. */
  public CallCancelledException interrupted() {
    return context.failures().interrupted(LABEL);
  }

  /** Returns the exception of what was in progress when the stream or the client was closed. */
  public CallCancelledException closed() {
    return new CallCancelledException(LABEL + ": the "
        + (context.resources().monitor().isClosed() ? "client" : "stream")
        + " was closed");
  }

  /** Returns the exception for an executor that rejects the events. */
  public CallCancelledException rejected(Throwable rejection) {
    return new CallCancelledException(
        LABEL + ": the client's executor rejected the delivery of events", rejection);
  }

  /** Returns whether another attempt can succeed without a change by the user. */
  public static boolean isTransient(Throwable failure) {
    return failure instanceof ConnectionException
        || (failure instanceof ApiException refused && RetryPolicy.isTransient(refused.status()));
  }

  /** Returns whether the server has refused the access token. */
  public static boolean isRefusal(Throwable failure) {
    return failure instanceof AuthenticationException
        || failure instanceof PermissionDeniedException;
  }

  /** Returns the wait that the server requests; null if it requests none. */
  public @Nullable Duration requestedDelay(Throwable failure) {
    return failure instanceof ApiException refused
        ? RetryAfter.of(refused.headers(), context.resources().time().instant())
        : null;
  }
}
