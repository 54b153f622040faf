package com.beeper.desktop.transport.support;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * Puts the parts of a WebSocket message together, and limits its size. For libraries that deliver
 * messages in parts.
 *
 * <pre>{@code
 * buffer.addText(part);
 * if (last) {
 *   delivery.text(buffer.takeText());
 * }
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class WebSocketMessageBuffer {

  private final long limit;
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream binary = new ByteArrayOutputStream(0);
  private long bytes;

  /**
   * Creates an empty buffer.
   *
   * @param limit the maximum size of a message in bytes
   */
  public WebSocketMessageBuffer(long limit) {
    this.limit = limit;
  }

  /**
   * Adds a part of a text message.
   *
   * @param part the part; copied
   * @throws TransportException if the message exceeds the limit in UTF-8, with {@link
   *     Reason#RESPONSE_TOO_LARGE}
   */
  public void addText(CharSequence part) throws TransportException {
    count(utf8Length(part));
    text.append(part);
  }

  /**
   * Adds a part of a binary message.
   *
   * @param part the part; copied and read to its end
   * @throws TransportException if the message exceeds the limit, with {@link
   *     Reason#RESPONSE_TOO_LARGE}
   */
  public void addBinary(ByteBuffer part) throws TransportException {
    count(part.remaining());
    byte[] copy = new byte[part.remaining()];
    part.get(copy);
    binary.writeBytes(copy);
  }

  /**
   * Returns the text message and empties the buffer.
   *
   * @return the message
   */
  public String takeText() {
    String message = text.toString();
    text.setLength(0);
    // A large message must not occupy its memory for the rest of the connection.
    text.trimToSize();
    bytes = 0;
    return message;
  }

  /**
   * Returns the binary message and empties the buffer.
   *
   * @return the message
   */
  public ByteBuffer takeBinary() {
    ByteBuffer message = ByteBuffer.wrap(binary.toByteArray());
    binary.reset();
    bytes = 0;
    return message;
  }

  /**
   * Returns the exception for a message that exceeds the limit.
   *
   * @param limit the maximum size in bytes
   * @return an exception with {@link Reason#RESPONSE_TOO_LARGE}
   */
  public static TransportException tooLarge(long limit) {
    return new TransportException(
        Delivery.MAYBE,
        Reason.RESPONSE_TOO_LARGE,
        "a WebSocket message is larger than " + limit + " bytes",
        null);
  }

  private void count(long more) throws TransportException {
    bytes += more;
    if (bytes > limit) {
      throw tooLarge(limit);
    }
  }

  /** Returns the number of bytes in UTF-8; half a surrogate pair counts half. */
  private static long utf8Length(CharSequence part) {
    long length = part.length();
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c >= 0x80) {
        length += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return length;
  }
}
