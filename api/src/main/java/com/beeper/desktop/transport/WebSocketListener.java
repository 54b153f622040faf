package com.beeper.desktop.transport;

import java.nio.ByteBuffer;

/**
 * Receives what the peer sends over a {@link WebSocketConnection}.
 *
 * <p>The methods are called one at a time, in the order of the frames, on a thread of the transport.
 * They must not block. The first call comes after the connection has been delivered by {@link
 * WebSocketTransport#connect}. Exactly one call of {@link #onClose} or {@link #onFailure} ends each
 * connection, also after {@link WebSocketConnection#abort()} and {@link WebSocketTransport#close()};
 * nothing follows. If a method throws, the connection is aborted, and {@code onFailure} receives the
 * exception as the cause of its failure.
 */
public interface WebSocketListener {

  /**
   * Called with a text message, complete with all its fragments. Uses up one of the {@linkplain
   * WebSocketConnection#request requested} messages.
   *
   * @param text the message
   */
  void onText(String text);

  /**
   * Called with a binary message, complete with all its fragments. Uses up one of the {@linkplain
   * WebSocketConnection#request requested} messages.
   *
   * @param data the message, owned by the listener
   */
  void onBinary(ByteBuffer data);

  /**
   * Called with a pong. Pings of the peer are responded to by the transport and not reported.
   *
   * @param data the data of the pong: that of the ping, or any if the peer sent it unasked; owned by
   *     the listener
   */
  void onPong(ByteBuffer data);

  /**
   * Called when the peer has sent a close frame, which the transport responds to if it has not sent
   * one before.
   *
   * @param code the code of the frame; 1005 if it has none
   * @param reason the reason of the frame; empty if it has none
   */
  void onClose(int code, String reason);

  /**
   * Called when the connection ends without a close frame of the peer. Its socket is closed.
   *
   * @param failure the failure. Its reason is {@link TransportException.Reason#CONNECTION} for a lost
   *     connection, {@code PROTOCOL} for a frame or a text that RFC 6455 does not allow, {@code
   *     RESPONSE_TOO_LARGE} for a message that exceeds {@link WebSocketRequest#maxMessageBytes()},
   *     {@code TIMEOUT} for a missing pong where the transport sends pings, and {@code CANCELLED}
   *     after an abort
   */
  void onFailure(TransportException failure);
}
