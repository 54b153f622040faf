package com.beeper.desktop.tck.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/** Reads bytes as they arrive, on a thread of its own. */
final class ReadAheadStream extends InputStream {

  private static final int SIZE = 16 * 1024;

  /** The result of a read: bytes, no bytes at the end, or a failure. */
  @FunctionalInterface
  private interface Part {
    byte[] bytes() throws IOException;
  }

  private final BlockingQueue<Part> parts = new LinkedBlockingQueue<>();

  /** The number of parts that may be read. */
  private final Semaphore allowed;

  private ByteArrayInputStream current = new ByteArrayInputStream(new byte[0]);

  /** Creates a stream that reads everything. */
  static ReadAheadStream unlimited(InputStream in) {
    return new ReadAheadStream(in, Integer.MAX_VALUE / 2);
  }

  /** Creates a stream that reads twice as much as its reader. */
  static ReadAheadStream twofold(InputStream in) {
    return new ReadAheadStream(in, 2);
  }

  private ReadAheadStream(InputStream in, int parts) {
    allowed = new Semaphore(parts);
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
        allowed.acquireUninterruptibly();
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
      allowed.release(2);
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
