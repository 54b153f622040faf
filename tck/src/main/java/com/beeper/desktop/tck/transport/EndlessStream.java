package com.beeper.desktop.tck.transport;

import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/** A source of a request body that never ends. */
final class EndlessStream extends InputStream {

  final CountDownLatch opened = new CountDownLatch(1);
  final CountDownLatch closed = new CountDownLatch(1);

  @Override
  public int read() {
    opened.countDown();
    return 'x';
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    opened.countDown();
    return length;
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
