package com.beeper.desktop.internal.assets;

import com.beeper.desktop.assets.ProgressListener;
import com.beeper.desktop.internal.client.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads a file to be sent: counts, tells the listener, and marks what goes wrong here as such. */
final class FileStream extends InputStream {

  private final InputStream file;
  private final long length;
  private final @Nullable ProgressListener progress;
  private long count;

  /**
   * Makes a stream.
   *
   * @param length how many bytes there must be, or -1
   */
  FileStream(InputStream file, long length, @Nullable ProgressListener progress) {
    this.file = file;
    this.length = length;
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int wanted) throws IOException {
    try {
      int n = file.read(target, offset, wanted);
      if (n > 0) {
        count += n;
      }
      if (length >= 0 && (n < 0 ? count != length : count > length)) {
        throw new IOException("it has "
            + (n < 0 ? count + " bytes" : "more bytes")
            + ", where it should have "
            + length);
      }
      if (n > 0 && progress != null) {
        progress.onProgress(count, length);
      }
      return n;
    } catch (IOException | RuntimeException e) {
      throw new UnreadableFileException(e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
