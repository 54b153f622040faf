package com.beeper.desktop.transport.support;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Collects the body of a buffered response into one array, which has the right size from the start
 * if the length was declared, and never more than {@link TransportRequest#maxBufferedBytes()}.
 *
 * <p>Not thread-safe.
 */
public final class ResponseBuffer {

  private static final int FIRST_GUESS = 8 * 1024;

  /** The longest array that every JVM can make. */
  private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

  private final int limit;
  private byte[] bytes;
  private int length;

  /**
   * Makes an empty collector.
   *
   * @param request the request, which says how much is allowed
   * @param declared the declared length of a body that comes, as {@code Content-Length} says it;
   *     negative if there is none; 0 if no body comes
   * @throws TransportException if more is declared than allowed, with {@link
   *     Reason#RESPONSE_TOO_LARGE}
   */
  public ResponseBuffer(TransportRequest request, long declared) throws TransportException {
    limit = (int) Math.min(request.maxBufferedBytes(), MAX_ARRAY);
    if (declared > limit) {
      throw tooLarge();
    }
    bytes = new byte[declared < 0 ? Math.min(FIRST_GUESS, limit) : (int) declared];
  }

  /**
   * Adds what a buffer holds.
   *
   * @param source the bytes; read to their end
   * @throws TransportException if that is more than allowed in all, with {@link
   *     Reason#RESPONSE_TOO_LARGE}; nothing was added then
   */
  public void add(ByteBuffer source) throws TransportException {
    int more = source.remaining();
    if (more > limit - length) {
      throw tooLarge();
    }
    if (more > bytes.length - length) {
      grow(length + (long) more);
    }
    source.get(bytes, length, more);
    length += more;
  }

  /**
   * Adds all that a stream holds.
   *
   * @param source the stream; read to its end, not closed
   * @throws TransportException as soon as that is more than allowed in all, with {@link
   *     Reason#RESPONSE_TOO_LARGE}
   * @throws IOException what the stream throws
   */
  public void addAll(InputStream source) throws IOException {
    while (true) {
      if (length == bytes.length) {
        // Full, as a rule because all is here: look before growing.
        int next = source.read();
        if (next < 0) {
          return;
        }
        if (length == limit) {
          throw tooLarge();
        }
        grow(length + 1L);
        bytes[length++] = (byte) next;
      } else {
        int n = source.read(bytes, length, bytes.length - length);
        if (n < 0) {
          return;
        }
        length += n;
      }
    }
  }

  private void grow(long least) {
    long doubled = Math.max(FIRST_GUESS, bytes.length * 2L);
    bytes = Arrays.copyOf(bytes, (int) Math.min(Math.max(least, doubled), limit));
  }

  /**
   * Returns how many bytes were collected.
   *
   * @return 0 or more
   */
  public int length() {
    return length;
  }

  /**
   * Returns what was collected. Nothing may be added after that.
   *
   * @return the bytes, without a copy if their number was declared
   */
  public byte[] toArray() {
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }

  private TransportException tooLarge() {
    return new TransportException(
        Delivery.MAYBE,
        Reason.RESPONSE_TOO_LARGE,
        "the response is larger than " + limit + " bytes",
        null);
  }
}
