package com.beeper.desktop.internal.assets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A file to be sent. */
public abstract sealed class FileSource {

  private FileSource() {}

  /** Takes a file of a file system. */
  public static FileSource of(Path path) {
    return new OfPath(Objects.requireNonNull(path, "file"));
  }

  /**
   * Takes a stream.
   *
   * @param length how many bytes it gives, or -1
   */
  public static FileSource of(InputStream stream, long length) {
    return new OfStream(Objects.requireNonNull(stream, "file"), length);
  }

  /** Takes bytes. */
  public static FileSource of(byte[] bytes) {
    return new OfBytes(Objects.requireNonNull(bytes, "file"));
  }

  /**
   * Takes the file for one call.
   *
   * @return this
   * @throws IllegalStateException if it can be sent once only, and was
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
      // Of a pipe or a device, the size says nothing.
      return Files.isRegularFile(path) ? Files.size(path) : lengthOfOther();
    }

    private long lengthOfOther() throws IOException {
      Files.size(path); // throws if there is nothing there
      return -1;
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
        throw new IllegalStateException(
            "these parameters hold an InputStream, which was sent already; make new ones");
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
