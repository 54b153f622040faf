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
 * Collects the body of a buffered response in one array. The array has the final size from the start
 * if the length is declared, and never exceeds {@link TransportRequest#maxBufferedBytes()}.
 *
 * <pre>{@code
 * ResponseBuffer buffer =
 *     ResponseBuffer.allocate(request, request.allowsResponseBody(status) ? contentLength : 0);
 * buffer.addAll(content);
 * return TransportResponse.buffered(status, headers, buffer.toArray());
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class ResponseBuffer {

  /** The least that is read from a stream at a time. */
  private static final int PIECE = 8 * 1024;

  /** The longest array that every JVM can allocate. */
  private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

  private final int limit;
  private final boolean declared;
  private byte[] bytes;
  private int length;

  private ResponseBuffer(int limit, long declared) {
    this.limit = limit;
    this.declared = declared >= 0;
    // Without a declared length, the first piece decides: often it is the whole body.
    this.bytes = new byte[(int) Math.max(0, declared)];
  }

  /**
   * Returns an empty buffer for the body of a response.
   *
   * @param request the request, which limits the size
   * @param declared the value of {@code Content-Length}; negative if the length is not declared, 0 if
   *     the response has no body
   * @return a new buffer
   * @throws TransportException if the declared length exceeds the limit, with {@link
   *     Reason#RESPONSE_TOO_LARGE}
   */
  public static ResponseBuffer allocate(TransportRequest request, long declared)
      throws TransportException {
    int limit = (int) Math.min(request.maxBufferedBytes(), MAX_ARRAY);
    if (declared > limit) {
      throw tooLarge(limit);
    }
    return new ResponseBuffer(limit, declared);
  }

  /**
   * Adds the remaining bytes of a buffer.
   *
   * @param source the bytes; read to the end
   * @throws TransportException if the body exceeds the limit, with {@link
   *     Reason#RESPONSE_TOO_LARGE}; no byte is added then
   */
  public void add(ByteBuffer source) throws TransportException {
    int more = source.remaining();
    if (more > limit - length) {
      throw tooLarge(limit);
    }
    if (more > bytes.length - length) {
      grow(Math.max(length + (long) more, bytes.length * 2L));
    }
    source.get(bytes, length, more);
    length += more;
  }

  /**
   * Adds all bytes of a stream.
   *
   * @param source the stream; read to its end, not closed
   * @throws TransportException as soon as the body exceeds the limit, with {@link
   *     Reason#RESPONSE_TOO_LARGE}
   * @throws IOException if reading the stream fails
   */
  public void addAll(InputStream source) throws IOException {
    if (!declared && bytes.length == 0) {
      grow(PIECE);
    }
    while (true) {
      if (length == bytes.length) {
        // Full, usually because the body is complete: check for the end before growing.
        int next = source.read();
        if (next < 0) {
          return;
        }
        if (length == limit) {
          throw tooLarge(limit);
        }
        grow(Math.max(PIECE, bytes.length * 2L));
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

  private void grow(long size) {
    bytes = Arrays.copyOf(bytes, (int) Math.min(size, limit));
  }

  /**
   * Returns the number of bytes collected so far.
   *
   * @return the number of bytes
   */
  public int length() {
    return length;
  }

  /**
   * Returns the collected bytes. No byte may be added afterwards.
   *
   * @return the bytes, without a copy if the length was declared
   */
  public byte[] toArray() {
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }

  private static TransportException tooLarge(int limit) {
    return new TransportException(
        Delivery.MAYBE,
        Reason.RESPONSE_TOO_LARGE,
        "the response is larger than " + limit + " bytes",
        null);
  }
}
