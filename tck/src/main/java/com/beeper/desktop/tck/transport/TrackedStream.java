package com.beeper.desktop.tck.transport;

import java.io.ByteArrayInputStream;
import java.util.concurrent.CountDownLatch;

/** A source of a request body that records when it was closed. */
final class TrackedStream extends ByteArrayInputStream {

  final CountDownLatch closed = new CountDownLatch(1);

  TrackedStream(byte[] bytes) {
    super(bytes);
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
