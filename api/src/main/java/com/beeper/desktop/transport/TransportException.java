package com.beeper.desktop.transport;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An exchange failed without a response.
 *
 * <p>What matters most to the caller is {@link #delivery()}: whether the server may have acted on
 * the request. Only what certainly was not sent can be sent again without harm.
 */
public final class TransportException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Whether a request may have reached the server. */
  public enum Delivery {
    /**
     * No byte of the request left: the connection was refused or timed out while it was opened, the
     * host name is unknown, the TLS handshake failed, or no pooled connection came free.
     */
    NOT_SENT,
    /** The request may have been received, in part or whole. */
    MAYBE
  }

  /** Why an exchange failed, as far as the caller treats it differently. */
  public enum Reason {
    /** The name of the host, or of the proxy, could not be resolved. */
    UNKNOWN_HOST,
    /** No connection could be opened: it was refused, or there is no route to the address. */
    REFUSED,
    /** The TLS handshake failed, or the connection broke during it. */
    TLS,
    /** The proxy refused to open a tunnel, or its response was not HTTP. */
    PROXY,
    /** The connection broke after it had been opened, or failed for another reason. */
    CONNECTION,
    /** A timeout of the transport itself or of its library elapsed. */
    TIMEOUT,
    /** The exchange was aborted through its {@link CancelSignal}, or the transport was closed. */
    CANCELLED,
    /** The response is larger than {@link TransportRequest#maxBufferedBytes()}. */
    RESPONSE_TOO_LARGE,
    /** The response is not HTTP, has a status outside 200 to 599, or ends prematurely. */
    PROTOCOL,
    /** The source of the request body failed. */
    REQUEST_BODY
  }

  /** Whether the request may have reached the server. */
  private final Delivery delivery;

  /** Why the exchange failed. */
  private final Reason reason;

  /**
   * Makes an exception.
   *
   * @param delivery whether the request may have reached the server
   * @param reason why the exchange failed
   * @param message what happened, without secrets
   * @param cause the library's exception, or null
   */
  public TransportException(
      Delivery delivery, Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.delivery = delivery;
    this.reason = reason;
  }

  /**
   * Returns the exception for an exchange that was broken off on purpose.
   *
   * @param delivery whether the request may have reached the server
   * @param message what was broken off and why, without secrets
   * @param cause what the library made of it, or null
   * @return an exception with {@link Reason#CANCELLED}
   */
  public static TransportException cancelled(
      Delivery delivery, String message, @Nullable Throwable cause) {
    return new TransportException(delivery, Reason.CANCELLED, message, cause);
  }

  /**
   * Returns this failure as it turned out: an exchange is aborted for a reason that is known before,
   * but whether the request was sent is known only when the library has ended it.
   *
   * @param delivery whether the request may have reached the server
   * @param cause what the library made of it, or null
   * @return an exception with the same reason and message
   */
  public TransportException withDelivery(Delivery delivery, @Nullable Throwable cause) {
    return new TransportException(delivery, reason, String.valueOf(getMessage()), cause);
  }

  /**
   * Tells whether the request may have reached the server.
   *
   * @return {@link Delivery#NOT_SENT} only if that is certain
   */
  public Delivery delivery() {
    return delivery;
  }

  /**
   * Tells why the exchange failed.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }
}
