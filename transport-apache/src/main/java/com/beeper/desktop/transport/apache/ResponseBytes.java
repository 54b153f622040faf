package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Collects a response body into one array, which has the right size from the start if known. */
final class ResponseBytes {

  private static final int FIRST_GUESS = 8 * 1024;

  /** The longest array that every JVM can make. */
  private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

  private final int limit;
  private byte[] bytes;
  private int length;

  /**
   * Makes an empty collector.
   *
   * @param declared the declared length, or negative
   */
  ResponseBytes(long declared, long limit) throws TransportException {
    this.limit = (int) Math.min(limit, MAX_ARRAY);
    if (declared > this.limit) {
      throw tooLarge();
    }
    this.bytes = new byte[declared < 0 ? Math.min(FIRST_GUESS, this.limit) : (int) declared];
  }

  /** Adds what a buffer holds. */
  void add(ByteBuffer source) throws TransportException {
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

  /** Adds all that a stream holds. */
  void addAll(InputStream source) throws IOException {
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
      }
      int n = source.read(bytes, length, bytes.length - length);
      if (n < 0) {
        return;
      }
      length += n;
    }
  }

  private void grow(long least) {
    long doubled = Math.max(FIRST_GUESS, bytes.length * 2L);
    bytes = Arrays.copyOf(bytes, (int) Math.min(Math.max(least, doubled), limit));
  }

  /** Returns how many bytes were collected. */
  int length() {
    return length;
  }

  /** Returns the bytes collected. */
  byte[] toArray() {
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
