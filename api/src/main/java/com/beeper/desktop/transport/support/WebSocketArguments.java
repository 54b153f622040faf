package com.beeper.desktop.transport.support;

import com.beeper.desktop.internal.transport.Arguments;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Checks the arguments of the methods of {@link
 * com.beeper.desktop.transport.WebSocketConnection}, so that all transports refuse the same ones.
 * Stateless, and therefore thread-safe.
 */
public final class WebSocketArguments {

  private static final int MAX_CONTROL_BYTES = 125;

  /** A close frame has two bytes for its code. */
  private static final int MAX_REASON_BYTES = MAX_CONTROL_BYTES - 2;

  private WebSocketArguments() {}

  /**
   * Checks an argument of {@code request}.
   *
   * @param messages the number of messages
   * @throws IllegalArgumentException if it is not positive
   */
  public static void requirePositive(long messages) {
    if (messages <= 0) {
      throw new IllegalArgumentException("messages must be positive: " + messages);
    }
  }

  /**
   * Checks the argument of {@code sendText}.
   *
   * @param text the text
   * @throws IllegalArgumentException if it is null
   */
  public static void requireText(@Nullable String text) {
    Arguments.requireNonNull(text, "text");
  }

  /**
   * Returns a copy of the data of a ping, which the caller of {@code sendPing} may change later.
   *
   * @param data the data
   * @return a copy of the remaining bytes
   * @throws IllegalArgumentException if it is null or has more than 125 bytes
   */
  public static ByteBuffer copyOfPing(@Nullable ByteBuffer data) {
    ByteBuffer ping = Arguments.requireNonNull(data, "data");
    if (ping.remaining() > MAX_CONTROL_BYTES) {
      throw new IllegalArgumentException(
          "data of a ping must have at most " + MAX_CONTROL_BYTES + " bytes: " + ping.remaining());
    }
    byte[] copy = new byte[ping.remaining()];
    ping.duplicate().get(copy);
    return ByteBuffer.wrap(copy);
  }

  /**
   * Checks the arguments of {@code sendClose}.
   *
   * @param code the code
   * @param reason the reason
   * @throws IllegalArgumentException if the code is neither 1000 nor from 3000 to 4999, or the reason
   *     is null or has more than 123 bytes in UTF-8
   */
  public static void requireClose(int code, @Nullable String reason) {
    if (code != 1000 && (code < 3000 || code > 4999)) {
      throw new IllegalArgumentException("code must be 1000, or from 3000 to 4999: " + code);
    }
    if (Arguments.requireNonNull(reason, "reason").getBytes(StandardCharsets.UTF_8).length
        > MAX_REASON_BYTES) {
      throw new IllegalArgumentException(
          "reason must have at most " + MAX_REASON_BYTES + " bytes in UTF-8");
    }
  }
}
