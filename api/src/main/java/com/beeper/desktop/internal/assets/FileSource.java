package com.beeper.desktop.internal.assets;

import com.beeper.desktop.internal.transport.Arguments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The file of an upload. */
public abstract sealed class FileSource {

  private FileSource() {}

  /** Returns a file of a file system. */
  public static FileSource of(Path path) {
    return new OfPath(Arguments.requireNonNull(path, "file"));
  }

  /**
   * Returns a stream.
   *
   * @param length the number of its bytes, or -1
   */
  public static FileSource of(InputStream stream, long length) {
    return new OfStream(Arguments.requireNonNull(stream, "file"), length);
  }

  /** Returns an array of bytes. */
  public static FileSource of(byte[] bytes) {
    return new OfBytes(Arguments.requireNonNull(bytes, "file"));
  }

  /**
   * Claims the file for one call.
   *
   * @return this
   * @throws IllegalArgumentException if it can be sent only once and was sent
   */
  FileSource claim() {
    return this;
  }

  abstract InputStream open() throws IOException;

  /** Returns the length in bytes, or -1. */
  abstract long length() throws IOException;

  abstract boolean isRepeatable();

  abstract @Nullable String name();

  private static final class OfPath extends FileSource {
    private final Path path;

    OfPath(Path path) {
      this.path = path;
    }

    @Override
    InputStream open() throws IOException {
      return Files.newInputStream(path);
    }

    @Override
    long length() throws IOException {
      long size = Files.size(path); // throws if the file does not exist
      // The size of a pipe or a device has no meaning, nor has the size 0 of a file of the kernel.
      return !Files.isRegularFile(path) || (size == 0 && hasContent()) ? -1 : size;
    }

    private boolean hasContent() throws IOException {
      try (InputStream content = Files.newInputStream(path)) {
        return content.read() >= 0;
      }
    }

    @Override
    boolean isRepeatable() {
      return Files.isRegularFile(path);
    }

    @Override
    @Nullable
    String name() {
      Path name = path.getFileName();
      return name == null ? null : name.toString();
    }

    @Override
    public String toString() {
      return "path";
    }
  }

  private static final class OfStream extends FileSource {
    private final InputStream stream;
    private final long length;
    private final AtomicBoolean claimed = new AtomicBoolean();

    OfStream(InputStream stream, long length) {
      this.stream = stream;
      this.length = length;
    }

    @Override
    FileSource claim() {
      if (!claimed.compareAndSet(false, true)) {
        throw new IllegalArgumentException(
            "params contain an InputStream that was already sent; create new parameters");
      }
      return this;
    }

    @Override
    InputStream open() {
      return stream;
    }

    @Override
    long length() {
      return length;
    }

    @Override
    boolean isRepeatable() {
      return false;
    }

    @Override
    @Nullable
    String name() {
      return null;
    }

    @Override
    public String toString() {
      return "stream";
    }
  }

  private static final class OfBytes extends FileSource {
    private final byte[] bytes;

    OfBytes(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    long length() {
      return bytes.length;
    }

    @Override
    boolean isRepeatable() {
      return true;
    }

    @Override
    @Nullable
    String name() {
      return null;
    }

    @Override
    public String toString() {
      return bytes.length + " bytes";
    }
  }
}
