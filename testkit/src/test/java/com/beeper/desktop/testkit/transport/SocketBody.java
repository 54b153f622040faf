package com.beeper.desktop.testkit.transport;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of a response of {@link SocketTransport}, without its framing. */
final class SocketBody extends InputStream {

  /** How a body ends. */
  enum Framing {
    LENGTH,
    CHUNKED,
    TO_THE_END
  }

  /** Told once, when the body is no longer needed. */
  @FunctionalInterface
  interface Release {
    void released(boolean complete);
  }

  private final InputStream in;
  private final Framing framing;
  private final long declared;
  private final Set<Fault> faults;
  private final Release release;
  private long left;
  private boolean over;
  private boolean released;

  SocketBody(InputStream in, Framing framing, long declared, Set<Fault> faults, Release release) {
    this.in = in;
    this.framing = framing;
    this.declared = declared;
    this.faults = faults;
    this.release = release;
    this.left = framing == Framing.LENGTH ? declared : 0;
    this.over = framing == Framing.LENGTH && declared == 0;
  }

  /** Returns the declared length, or -1. */
  long declared() {
    return declared;
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
    if (over) {
      return -1;
    }
    if (framing == Framing.CHUNKED && left == 0 && !nextChunk()) {
      over = true;
      return -1;
    }
    boolean bounded = framing != Framing.TO_THE_END;
    boolean greedy = framing == Framing.LENGTH && faults.contains(Fault.READS_BEYOND_THE_LENGTH);
    int n = in.read(target, offset, bounded && !greedy ? (int) Math.min(length, left) : length);
    if (n < 0) {
      if (bounded && !faults.contains(Fault.TAKES_PARTS_FOR_WHOLE)) {
        throw brokenOff();
      }
      over = true;
      return -1;
    }
    left -= n;
    if (framing == Framing.LENGTH && left <= 0) {
      over = true;
    } else if (framing == Framing.CHUNKED && left == 0) {
      line(in);
    }
    return n;
  }

  private boolean nextChunk() throws IOException {
    String head = line(in);
    if (head == null) {
      if (faults.contains(Fault.TAKES_PARTS_FOR_WHOLE)) {
        return false;
      }
      throw brokenOff();
    }
    try {
      left = Long.parseLong(head.split(";", 2)[0].strip(), 16);
    } catch (NumberFormatException e) {
      throw new TransportException(Delivery.MAYBE, Reason.PROTOCOL, "not a chunk", e);
    }
    if (left > 0) {
      return true;
    }
    for (String trailer = line(in); trailer != null && !trailer.isEmpty(); ) {
      trailer = line(in);
    }
    return false;
  }

  private static TransportException brokenOff() {
    return new TransportException(Delivery.MAYBE, Reason.PROTOCOL, "the body breaks off", null);
  }

  /** Reads a line, or returns null at the end. */
  static @Nullable String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        return null;
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }
}
