package com.beeper.desktop.transport.support;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Classifies the failures of an exchange and words their messages uniformly: it turns the exceptions
 * of the JDK into a {@link TransportException} with a {@link Reason} and a {@link Delivery}.
 *
 * <p>A transport first handles the exceptions that are particular to its library, and passes all
 * others on:
 *
 * <pre>{@code
 * TransportException classify(Exception failure, Stage stage) {
 *   FailureClassifier classifier = new FailureClassifier(destination);
 *   return failure instanceof BadStatusLineException
 *       ? classifier.notHttp(failure, stage)
 *       : classifier.classify(failure, stage);
 * }
 * }</pre>
 *
 * <p>A failure of the request body's source does not belong here, because it would be taken for a
 * failure of the connection; see {@link TransportException#requestBody}.
 *
 * <p>Messages name host and port, never a path, a query, a header or a body. The message of the
 * library's exception is included up to the first value that it shows, and is complete in the cause.
 * Immutable.
 */
public final class FailureClassifier {

  /** The progress of an exchange, as far as it is known. */
  public enum Stage {
    /** The connection is not established yet: no byte of the request has left. */
    CONNECTING(Delivery.NOT_SENT),
    /** The request may have left, in part or whole; also the stage to use if it is unknown. */
    SENDING(Delivery.MAYBE),
    /** The head of the final response has been received. */
    RECEIVING(Delivery.MAYBE);

    private final Delivery delivery;

    Stage(Delivery delivery) {
      this.delivery = delivery;
    }

    /**
     * Returns whether the request may have reached the server at this stage.
     *
     * @return {@link Delivery#NOT_SENT} for {@link #CONNECTING} only
     */
    public Delivery delivery() {
      return delivery;
    }
  }

  /** Text after a colon or in quotes or brackets may be copied from a header or a body. */
  private static final Pattern VALUE = Pattern.compile("\\s*(: |[\"'`(<\\[{]).*", Pattern.DOTALL);

  private static final String BOUNCY_CASTLE = "org.bouncycastle.tls.";

  /** Alerts with their names in RFC 8446. */
  private static final Pattern HANDSHAKE_ALERT = Pattern.compile(
      "(bad_certificate|unsupported_certificate|certificate_(revoked|expired|unknown)|unknown_ca"
          + "|handshake_failure|protocol_version|insufficient_security)\\(");

  private final Destination destination;

  /**
   * Creates a classifier for the exchanges with one destination.
   *
   * @param destination the server and the proxy that messages name
   */
  public FailureClassifier(Destination destination) {
    this.destination = destination;
  }

  /**
   * Returns the transport exception for an exception of the library or the JDK.
   *
   * <p>{@link java.util.concurrent.CompletionException} and {@link
   * java.util.concurrent.ExecutionException} are unwrapped. A {@link TransportException} is returned
   * as it is. Exceptions that are thrown only while a connection is opened, such as {@link
   * ConnectException}, are {@link Delivery#NOT_SENT} at any stage. An {@link SSLException} and the
   * exceptions of Bouncy Castle's TLS implementation, which extend {@link IOException} alone, have
   * the reason {@link Reason#TLS} unless they report a connection that broke after the handshake. An
   * alert of Bouncy Castle that rejects the server is {@link Delivery#NOT_SENT} at any stage.
   *
   * @param failure the exception
   * @param stage the progress of the exchange
   * @return the exception to throw, with the failure as its cause
   */
  public TransportException classify(Throwable failure, Stage stage) {
    Throwable cause = Causes.unwrap(failure);
    if (cause instanceof UncheckedIOException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof TransportException classified) {
      return classified;
    }
    if (has(cause, UnknownHostException.class) || has(cause, UnresolvedAddressException.class)) {
      return notSent(
          Reason.UNKNOWN_HOST, "host " + destination.resolvedHost() + " is unknown", cause);
    }
    // First, because the JDK's client wraps it in a ConnectException.
    if (has(cause, BindException.class)) {
      return notSent(
          Reason.CONNECTION,
          "connection to " + destination + " failed" + detail(firstWithMessage(cause)),
          cause);
    }
    if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
      return notSent(
          Reason.REFUSED,
          "connection to "
              + destination
              + destination.addresses()
              + (isRefused(cause) ? " refused" : " failed" + detail(firstWithMessage(cause))),
          cause);
    }
    if (cause instanceof SocketTimeoutException) {
      return timedOut(cause, stage);
    }
    if (isTlsFailure(cause, stage)) {
      return new TransportException(
          speaksNoTls(cause) || isHandshakeAlert(cause) ? Delivery.NOT_SENT : stage.delivery(),
          Reason.TLS,
          "TLS handshake with " + destination + " failed" + detail(cause),
          cause);
    }
    if (cause instanceof ProtocolException
        && (stage != Stage.CONNECTING || destination.proxy() != null)) {
      return notHttp(cause, stage);
    }
    if (stage == Stage.CONNECTING) {
      return notSent(
          Reason.CONNECTION, "connection to " + destination + " failed" + detail(cause), cause);
    }
    if (!(cause instanceof IOException)) {
      return maybe(Reason.CONNECTION, "the exchange with " + destination + " failed", cause);
    }
    if (stage == Stage.RECEIVING && !has(cause, SocketException.class)) {
      return maybe(
          Reason.PROTOCOL,
          "the response of " + destination + " ended prematurely" + detail(cause),
          cause);
    }
    return maybe(
        Reason.CONNECTION, "connection to " + destination + " broke" + detail(cause), cause);
  }

  /**
   * Returns the transport exception for an elapsed timeout of the library.
   *
   * @param cause the library's exception, or null
   * @param stage the progress of the exchange
   * @return an exception with {@link Reason#TIMEOUT}
   */
  public TransportException timedOut(@Nullable Throwable cause, Stage stage) {
    String message = stage == Stage.CONNECTING
        ? "connection to " + destination + " timed out"
        : "no response from " + destination + " in time";
    return new TransportException(stage.delivery(), Reason.TIMEOUT, message, cause);
  }

  /**
   * Returns the transport exception for a response that is not HTTP.
   *
   * @param cause the library's exception, or null
   * @param stage the progress of the exchange; {@link Stage#CONNECTING} for a proxy's response to
   *     {@code CONNECT}
   * @return an exception with {@link Reason#PROTOCOL}; with {@link Reason#PROXY} if it is the
   *     response of a proxy to {@code CONNECT}
   */
  public TransportException notHttp(@Nullable Throwable cause, Stage stage) {
    return new TransportException(
        stage.delivery(),
        stage == Stage.CONNECTING && destination.proxy() != null ? Reason.PROXY : Reason.PROTOCOL,
        "the response of " + destination + " is not HTTP" + detail(cause),
        cause);
  }

  /**
   * Returns the transport exception for a proxy that refuses to open a tunnel.
   *
   * @param status the status of the proxy's response to {@code CONNECT}
   * @param cause the library's exception, or null
   * @return an exception with {@link Reason#PROXY}
   */
  public TransportException tunnelRefused(int status, @Nullable Throwable cause) {
    return notSent(
        Reason.PROXY,
        "the proxy refused the connection to "
            + destination
            + ": status "
            + status
            + (status == 407 ? ", credentials required" : ""),
        cause);
  }

  /**
   * Returns the transport exception for a response with status 101 that does not accept the handshake
   * of a WebSocket connection.
   *
   * @param cause the library's exception, or null
   * @return an exception with {@link Reason#PROTOCOL}
   */
  public TransportException handshakeNotAccepted(@Nullable Throwable cause) {
    return maybe(
        Reason.PROTOCOL,
        "the response of " + destination + " does not accept the WebSocket handshake",
        cause);
  }

  /**
   * Returns the transport exception for an open WebSocket connection that ended without a close frame.
   *
   * @param cause the library's exception, or null
   * @return an exception with {@link Reason#CONNECTION}
   */
  public TransportException connectionLost(@Nullable Throwable cause) {
    return maybe(
        Reason.CONNECTION, "the WebSocket connection to " + destination + " was lost", cause);
  }

  /**
   * Returns the transport exception for what a server sends over an open WebSocket connection in
   * violation of RFC 6455.
   *
   * @param cause the library's exception, or null
   * @return an exception with {@link Reason#PROTOCOL}
   */
  public TransportException invalidFrame(@Nullable Throwable cause) {
    return maybe(
        Reason.PROTOCOL, destination + " sent a frame that RFC 6455 does not allow", cause);
  }

  /**
   * Returns the message of the library without parts of the exchange that it may repeat. Messages of
   * sockets and of TLS do not show the exchange; all others are cut before the first value.
   */
  private String detail(@Nullable Throwable cause) {
    String message = cause == null ? null : cause.getMessage();
    if (message != null && !(cause instanceof SocketException || cause instanceof SSLException)) {
      message = VALUE.matcher(message).replaceFirst("");
    }
    URI uri = destination.uri();
    if (message == null
        || message.isBlank()
        || (uri.getRawPath() != null
            && uri.getRawPath().length() > 1
            && message.contains(uri.getRawPath()))
        || (uri.getRawQuery() != null && message.contains(uri.getRawQuery()))) {
      return "";
    }
    return ": " + message;
  }

  /** Some libraries mention the refusal in a cause only; the JDK's client gives no message at all. */
  private static boolean isRefused(Throwable failure) {
    return Causes.find(failure, t -> t.getMessage() != null && t.getMessage().contains("refused"))
            != null
        || (failure instanceof ConnectException && firstWithMessage(failure) == null);
  }

  /** The JDK's client throws a ConnectException without a message, but with a cause. */
  private static @Nullable Throwable firstWithMessage(Throwable failure) {
    return Causes.find(failure, t -> t.getMessage() != null);
  }

  /** Once the handshake is over, TLS implementations report a broken connection as SSLException. */
  private static boolean isTlsFailure(Throwable failure, Stage stage) {
    if (speaksNoTls(failure) || isHandshakeAlert(failure)) {
      return true;
    }
    return switch (stage) {
      case CONNECTING -> hasTlsException(failure);
      case SENDING -> hasTlsException(failure) && !has(failure, SocketException.class);
      case RECEIVING -> false;
    };
  }

  /**
   * Returns whether Bouncy Castle has rejected the certificate or the parameters of the server. Unlike the
   * JDK, it has no exception of its own for handshakes; these alerts are raised during one only, before
   * which nothing is sent.
   */
  private static boolean isHandshakeAlert(Throwable failure) {
    return Causes.find(
            failure,
            t -> t.getClass().getName().equals(BOUNCY_CASTLE + "TlsFatalAlert")
                && t.getMessage() != null
                && HANDSHAKE_ALERT.matcher(t.getMessage()).lookingAt())
        != null;
  }

  private static boolean hasTlsException(Throwable failure) {
    return Causes.find(
            failure,
            t -> t instanceof SSLException
                || (t instanceof IOException && t.getClass().getName().startsWith(BOUNCY_CASTLE)))
        != null;
  }

  /**
   * Returns whether the server does not speak TLS. The JDK reports it for the first bytes of the
   * server only, before which nothing can be sent, but with an exception type of later failures.
   */
  private static boolean speaksNoTls(Throwable failure) {
    return failure instanceof SSLException
        && failure.getMessage() != null
        && failure.getMessage().contains("nrecognized SSL message");
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> type) {
    return Causes.find(failure, type) != null;
  }

  private static TransportException notSent(
      Reason reason, String message, @Nullable Throwable cause) {
    return new TransportException(Delivery.NOT_SENT, reason, message, cause);
  }

  private static TransportException maybe(
      Reason reason, String message, @Nullable Throwable cause) {
    return new TransportException(Delivery.MAYBE, reason, message, cause);
  }
}
