package com.beeper.desktop.tck.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Reads everything as it arrives, without limit, on a thread of its own. */
final class ReadAheadStream extends InputStream {

  private static final int SIZE = 16 * 1024;

  /** The result of a read: bytes, no bytes at the end, or a failure. */
  @FunctionalInterface
  private interface Part {
    byte[] bytes() throws IOException;
  }

  private final BlockingQueue<Part> parts = new LinkedBlockingQueue<>();
  private ByteArrayInputStream current = new ByteArrayInputStream(new byte[0]);

  ReadAheadStream(InputStream in) {
    Thread thread = new Thread(() -> readAll(in), "read-ahead");
    thread.setDaemon(true);
    thread.start();
  }

  private void readAll(InputStream in) {
    byte[] buffer = new byte[SIZE];
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        byte[] bytes = Arrays.copyOf(buffer, n);
        parts.add(() -> bytes);
      }
      parts.add(() -> new byte[0]);
    } catch (IOException e) {
      parts.add(() -> {
        throw e;
      });
    }
  }

  @Override
  public int read() {
    throw new UnsupportedOperationException("read one by one");
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (current.available() == 0) {
      current = new ByteArrayInputStream(next());
    }
    return current.read(target, offset, length);
  }

  private byte[] next() throws IOException {
    try {
      return parts.take().bytes();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
