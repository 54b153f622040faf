package com.beeper.desktop.transport;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;

/**
 * An open WebSocket connection.
 *
 * <p>The methods to send may be called at any time, also before the preceding frame has been sent;
 * frames leave in the order of the calls. Their futures complete when the frame has been handed over
 * to the network or to a buffer of the library. They fail with {@link TransportException} if the
 * connection has ended, and with {@link IllegalStateException} if a close frame has been sent
 * before. They may complete on any thread.
 *
 * <p>Thread-safe.
 */
public interface WebSocketConnection {

  /**
   * Adds to the number of messages that the listener may receive. It is 0 when the connection is
   * opened. Each text or binary message uses up one; pongs and the end of the connection need none.
   *
   * <p>Without demand the transport stops reading from the socket, which in the end stops the server
   * from sending. What it has read in advance is bounded. As frames are received in order, pings are
   * then not responded to, and a pong, a close frame or the loss of the connection may be reported
   * only after the next request.
   *
   * @param messages the number of further messages; {@link Long#MAX_VALUE} for no limit
   * @throws IllegalArgumentException if the number is not positive
   */
  void request(long messages);

  /**
   * Sends a text message.
   *
   * @param text the message, without lone surrogates
   * @return a future that completes when the message has been handed over
   */
  CompletableFuture<Void> sendText(String text);

  /**
   * Sends a ping. The server responds with a pong that has the same data; see {@link
   * WebSocketListener#onPong}.
   *
   * <p>Some libraries cannot send single pings. With one of these, the future fails with {@link
   * UnsupportedOperationException}, and the transport itself detects a lost connection with pings at
   * the interval {@link WebSocketRequest#pingInterval()}.
   *
   * @param data at most 125 bytes
   * @return a future that completes when the ping has been handed over
   * @throws IllegalArgumentException if there are more than 125 bytes
   */
  CompletableFuture<Void> sendPing(ByteBuffer data);

  /**
   * Sends a close frame. Afterwards messages are still received until the server responds with its
   * close frame, which is passed to {@link WebSocketListener#onClose}. The transport need not limit
   * the wait for it; {@link #abort()} ends it.
   *
   * @param code 1000, or 3000 to 4999
   * @param reason at most 123 bytes in UTF-8; may be empty
   * @return a future that completes when the frame has been handed over
   * @throws IllegalArgumentException if the code or the reason is not allowed
   */
  CompletableFuture<Void> sendClose(int code, String reason);

  /**
   * Closes the socket at once, without a close frame. If the connection has not ended yet, the
   * listener receives {@link WebSocketListener#onFailure} with {@link
   * TransportException.Reason#CANCELLED}. May be called from any thread and more than once; does not
   * block.
   */
  void abort();
}
