package com.beeper.desktop.tck.transport;

import java.io.IOException;
import java.io.InputStream;

/** A source of a request body whose reads fail. */
final class BrokenStream extends InputStream {

  /** Creates the failure of a read. */
  @FunctionalInterface
  interface Failure {
    IOException get() throws IOException;
  }

  private final Failure failure;

  BrokenStream(Failure failure) {
    this.failure = failure;
  }

  @Override
  public int read() throws IOException {
    throw failure.get();
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    throw failure.get();
  }
}
