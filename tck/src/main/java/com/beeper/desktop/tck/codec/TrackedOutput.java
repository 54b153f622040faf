package com.beeper.desktop.tck.codec;

import java.io.ByteArrayOutputStream;

/** A stream that records whether it was closed. */
final class TrackedOutput extends ByteArrayOutputStream {

  boolean closed;

  @Override
  public void close() {
    closed = true;
  }
}
