package com.beeper.desktop.tck.transport;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import java.io.IOException;
import java.io.InputStream;

/** The body of a response of {@link SocketTransport}, without its framing. */
final class SocketBody extends InputStream {

  /** The end of a body. */
  enum Framing {
    LENGTH,
    CHUNKED,
    TO_THE_END
  }

  /** Called once, when the body is no longer needed. */
  @FunctionalInterface
  interface Release {
    void released(boolean complete);
  }

  private final InputStream in;
  private final Framing framing;
  private final boolean streamed;
  private final SocketSetup setup;
  private final Release release;
  private long left;
  private boolean over;
  private boolean released;

  SocketBody(
      InputStream in,
      Framing framing,
      long declared,
      boolean streamed,
      SocketSetup setup,
      Release release) {
    this.in = in;
    this.framing = framing;
    this.streamed = streamed;
    this.setup = setup;
    this.release = release;
    this.left = framing == Framing.LENGTH ? declared : 0;
    this.over = framing == Framing.LENGTH && declared == 0;
  }

  Framing framing() {
    return framing;
  }

  void release() {
    if (!released) {
      released = true;
      release.released(over);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (over || length == 0) {
      return over ? -1 : 0;
    }
    if (framing == Framing.CHUNKED && left == 0 && !nextChunk()) {
      over = true;
      return -1;
    }
    boolean bounded = framing != Framing.TO_THE_END;
    boolean greedy = framing == Framing.LENGTH && setup.has(TransportFault.READS_BEYOND_THE_LENGTH);
    int n = in.read(target, offset, bounded && !greedy ? (int) Math.min(length, left) : length);
    if (n < 0) {
      if (bounded && !takesPartsForWhole()) {
        throw brokenOff();
      }
      over = true;
      return -1;
    }
    left -= n;
    if (framing == Framing.LENGTH && left <= 0) {
      over = true;
    } else if (framing == Framing.CHUNKED && left == 0) {
      SocketHead.line(in);
    }
    return n;
  }

  private boolean nextChunk() throws IOException {
    String head = SocketHead.line(in);
    if (head == null) {
      if (takesPartsForWhole()) {
        return false;
      }
      throw brokenOff();
    }
    boolean whole = setup.has(TransportFault.PARSES_CHUNK_EXTENSIONS_AS_SIZES);
    try {
      left = Long.parseLong(whole ? head : head.split(";", 2)[0].strip(), 16);
    } catch (NumberFormatException e) {
      throw new TransportException(Delivery.MAYBE, Reason.PROTOCOL, "not a chunk", e);
    }
    if (left > 0) {
      return true;
    }
    String trailer = SocketHead.line(in);
    while (trailer != null
        && !trailer.isEmpty()
        && !setup.has(TransportFault.LEAVES_TRAILERS_UNREAD)) {
      trailer = SocketHead.line(in);
    }
    return false;
  }

  private boolean takesPartsForWhole() {
    return streamed
        ? setup.has(TransportFault.ACCEPTS_TRUNCATED_STREAMS)
        : framing == Framing.CHUNKED && setup.has(TransportFault.ACCEPTS_TRUNCATED_CHUNKED_BODIES);
  }

  private static TransportException brokenOff() {
    return new TransportException(Delivery.MAYBE, Reason.PROTOCOL, "the body is incomplete", null);
  }
}
