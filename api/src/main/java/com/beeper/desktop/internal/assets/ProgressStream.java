package com.beeper.desktop.internal.assets;

import com.beeper.desktop.assets.ProgressListener;
import java.io.IOException;
import java.io.InputStream;

/** The stream of a download that reports how much of it was read. Not thread-safe. */
final class ProgressStream extends InputStream {

  private final InputStream stream;
  private final long total;
  private final ProgressListener progress;
  private long count;

  /**
   * Creates a stream.
   *
   * @param total the number of bytes in the stream, or -1
   */
  ProgressStream(InputStream stream, long total, ProgressListener progress) {
    this.stream = stream;
    this.total = total;
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = stream.read(target, offset, length);
    if (n > 0) {
      count += n;
      progress.onProgress(count, total);
    }
    return n;
  }

  @Override
  public int available() throws IOException {
    return stream.available();
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
