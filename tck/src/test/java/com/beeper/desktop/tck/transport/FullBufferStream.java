package com.beeper.desktop.tck.transport;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Returns bytes only when its buffer is full. */
final class FullBufferStream extends FilterInputStream {

  private static final int SIZE = 8 * 1024;

  private ByteArrayInputStream buffer = new ByteArrayInputStream(new byte[0]);

  FullBufferStream(InputStream in) {
    super(in);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (buffer.available() == 0) {
      buffer = new ByteArrayInputStream(in.readNBytes(SIZE));
    }
    return buffer.read(target, offset, length);
  }
}
