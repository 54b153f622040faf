package com.beeper.desktop.transport;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when an exchange fails without a complete response.
 *
 * <p>{@link #delivery()} is the most important property for the caller: a request that was
 * certainly not sent can be repeated safely. {@link #reason()} is set where the failure occurs; the
 * client chooses its own exception by it. Messages contain no secrets.
 */
public final class TransportException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Whether a request may have reached the server. */
  public enum Delivery {
    /**
     * No byte of the request was sent: the connection was refused or timed out while it was opened,
     * the host name is unknown, the TLS handshake failed, or no pooled connection became available.
     */
    NOT_SENT,
    /** The request may have been received, in part or whole. */
    MAYBE
  }

  /** The causes of failure that callers distinguish. */
  public enum Reason {
    /** The name of the host, or of the proxy, could not be resolved. */
    UNKNOWN_HOST,
    /** No connection could be opened: it was refused, or there is no route to the address. */
    REFUSED,
    /** The TLS handshake failed. */
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
    /** The request body could not be read, or did not have its declared length. */
    REQUEST_BODY
  }

  /** Whether the request may have reached the server. */
  private final Delivery delivery;

  /** Why the exchange failed. */
  private final Reason reason;

  /**
   * Creates an exception.
   *
   * @param delivery whether the request may have reached the server
   * @param reason why the exchange failed
   * @param message the problem, without secrets
   * @param cause the library's exception, or null
   */
  public TransportException(
      Delivery delivery, Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.delivery = delivery;
    this.reason = reason;
  }

  /**
   * Returns the exception for an exchange that was aborted on purpose.
   *
   * @param delivery whether the request may have reached the server
   * @param message the aborted operation and the reason, without secrets
   * @param cause the exception with which the library reported the abort, or null
   * @return an exception with {@link Reason#CANCELLED}
   */
  public static TransportException cancelled(
      Delivery delivery, String message, @Nullable Throwable cause) {
    return new TransportException(delivery, Reason.CANCELLED, message, cause);
  }

  /**
   * Returns the exception for a request body that cannot be read. Its delivery is {@link
   * Delivery#MAYBE}, because a part of the request may have been sent.
   *
   * @param cause the exception that opening or reading the body has thrown
   * @return an exception with {@link Reason#REQUEST_BODY}
   */
  public static TransportException requestBody(Throwable cause) {
    return new TransportException(
        Delivery.MAYBE, Reason.REQUEST_BODY, "the request body cannot be read", cause);
  }

  /**
   * Returns a copy with another delivery and cause. The reason for an abort is known when it
   * starts; whether the request was sent is known only after the library has ended the exchange.
   *
   * @param delivery whether the request may have reached the server
   * @param cause the exception with which the library reported the abort, or null
   * @return an exception with the same reason and message
   */
  public TransportException withDelivery(Delivery delivery, @Nullable Throwable cause) {
    return new TransportException(delivery, reason, String.valueOf(getMessage()), cause);
  }

  /**
   * Returns whether the request may have reached the server.
   *
   * @return {@link Delivery#NOT_SENT} only if that is certain
   */
  public Delivery delivery() {
    return delivery;
  }

  /**
   * Returns why the exchange failed.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }
}
