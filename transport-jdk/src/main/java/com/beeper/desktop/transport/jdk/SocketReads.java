package com.beeper.desktop.transport.jdk;

/**
 * Finds the last of the buffers that the JDK's client has read from a socket at a time.
 *
 * <p>The client fills at most three buffers at a time, and the socket is empty when one of them is not
 * full. It fills the rest of this one first when it reads again. Not thread-safe.
 */
final class SocketReads {

  /** The place of a buffer among those that were read with it. */
  enum Place {
    /** Another one follows immediately, unless the socket was empty when the buffer was full. */
    INNER,
    LAST,
    /** The JDK's buffer contains more than the body, and how much is unknown. */
    UNKNOWN
  }

  /** The size of the JDK's buffers, unless a system property sets another one. */
  private static final int SIZE = 16 * 1024;

  /** A buffer with this many bytes of a body counts as full if chunk sizes have been removed from it. */
  private static final int NEARLY_FULL = 12 * 1024;

  private static final int MAX_BUFFERS = 3;

  private final boolean chunked;

  /** The free bytes of the buffer that the JDK fills next; -1 if they are unknown. */
  private int free = -1;

  /** The number of full buffers that were read at the same time. */
  private int full;

  /**
   * Creates the reads of one response.
   *
   * @param chunked whether the buffers lack the parts of a chunked body that are no content
   */
  SocketReads(boolean chunked) {
    this.chunked = chunked;
  }

  /** Returns the place of the next buffer, of which some bytes belong to the body. */
  Place next(int bytes) {
    if (!chunked && bytes != SIZE && free < bytes) {
      free = -1;
      full = 0;
      return Place.UNKNOWN;
    }
    if (isFull(bytes) && full < MAX_BUFFERS - 1) {
      full++;
      return Place.INNER;
    }
    full = 0;
    return Place.LAST;
  }

  private boolean isFull(int bytes) {
    if (chunked) {
      return bytes >= NEARLY_FULL;
    }
    free = bytes == SIZE ? 0 : free - bytes;
    boolean isFull = free == 0;
    if (isFull) {
      free = SIZE;
    }
    return isFull;
  }

  /** Called when no buffer has followed an inner one. */
  void end() {
    full = 0;
  }
}
