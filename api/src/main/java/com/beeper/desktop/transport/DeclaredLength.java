package com.beeper.desktop.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails if it is longer or shorter than declared. */
final class DeclaredLength extends FilterInputStream {

  private final long declared;
  private long actual;

  DeclaredLength(InputStream stream, long declared) {
    super(stream);
    this.declared = declared;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? -1 : 1);
    return next;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = super.read(target, offset, length);
    count(n);
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = super.skip(n);
    count(skipped);
    return skipped;
  }

  private void count(long n) throws IOException {
    if (n >= 0) {
      actual += n;
      if (actual > declared) {
        throw new IOException(
            "the request body is longer than the declared " + declared + " bytes");
      }
    } else if (actual != declared) {
      throw new IOException(
          "the request body has " + actual + " bytes instead of the declared " + declared);
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
