package com.beeper.desktop.internal.assets;

import com.beeper.desktop.assets.ProgressListener;
import com.beeper.desktop.internal.client.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The stream of an upload: counts, reports progress, and marks failures as those of the file. */
final class FileStream extends InputStream {

  private final InputStream file;
  private final long length;
  private final @Nullable ProgressListener progress;
  private long count;

  /**
   * Creates a stream.
   *
   * @param length the declared number of bytes, or -1
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
        throw new IOException(
            n < 0
                ? "it ends after " + count + " of " + length + " expected bytes"
                : "it has more than " + length
                    + " expected bytes; a file that grows must be copied first");
      }
      if (n > 0 && progress != null) {
        progress.onProgress(count, length);
      }
      return n;
    } catch (Throwable e) {
      // Of any kind, because a transport takes all others for failures of its own.
      throw new UnreadableFileException(e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
