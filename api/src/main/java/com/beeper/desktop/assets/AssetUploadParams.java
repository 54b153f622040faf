package com.beeper.desktop.assets;

import com.beeper.desktop.internal.assets.AssetUploadParamsValue;
import com.beeper.desktop.internal.assets.FileSource;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@code assets.upload} takes: one file, and what to call it.
 *
 * <p>Immutable, and thread-safe if the file is. Parameters with a path or an array can be used for
 * many calls, those with an {@link InputStream} for one.
 *
 * <p>What is not set is not sent. {@code toString()} shows nothing of the content.
 */
public sealed interface AssetUploadParams permits AssetUploadParamsValue {

  /**
   * Returns what to call the file.
   *
   * @return the form part {@code fileName}; null if it is not set
   */
  @Nullable
  String fileName();

  /**
   * Returns what kind of file it is.
   *
   * @return the form part {@code mimeType}; null if it is not set
   */
  @Nullable
  String mimeType();

  /**
   * Returns a builder in which nothing is set.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Sets the parameters. Not thread-safe. */
  final class Builder {

    private @Nullable FileSource file;
    private @Nullable String fileName;
    private @Nullable String mimeType;
    private @Nullable ProgressListener progress;
    private final List<Map.Entry<String, String>> additionalQuery = new ArrayList<>();
    private final List<Map.Entry<String, String>> additionalBody = new ArrayList<>();

    private Builder() {}

    /**
     * Sends a file. It is opened when it is sent, and must not change meanwhile. Its name is sent
     * along, unless {@link #fileName(String)} gives another.
     *
     * @param file the file; not null
     * @return this builder
     * @throws IllegalStateException if a file is set already
     */
    public Builder file(Path file) {
      return source(FileSource.of(file));
    }

    /**
     * Sends what a stream gives, of which the length is not known. A stream of which it is known is
     * better sent with {@link #file(InputStream, long)}.
     *
     * <p>The stream is read once. It is closed when the upload has ended, well or not, if reading
     * had begun; a call that fails sooner, for example as there is no connection, leaves it open.
     * To close it once more does no harm.
     *
     * @param file the stream; not null
     * @return this builder
     * @throws IllegalStateException if a file is set already
     */
    public Builder file(InputStream file) {
      return source(FileSource.of(file, -1));
    }

    /**
     * Sends what a stream gives. What {@link #file(InputStream)} says of closing holds.
     *
     * @param file the stream; not null
     * @param length how many bytes it gives; the upload fails if it gives more or fewer
     * @return this builder
     * @throws IllegalArgumentException if the length is negative
     * @throws IllegalStateException if a file is set already
     */
    public Builder file(InputStream file, long length) {
      if (length < 0) {
        throw new IllegalArgumentException("length must not be negative: " + length);
      }
      return source(FileSource.of(file, length));
    }

    /**
     * Sends bytes. They are not copied and must not change before the upload has ended.
     *
     * @param file the bytes; not null
     * @return this builder
     * @throws IllegalStateException if a file is set already
     */
    public Builder file(byte[] file) {
      return source(FileSource.of(file));
    }

    private Builder source(FileSource source) {
      if (file != null) {
        throw new IllegalStateException("file is set already, and an upload takes one");
      }
      file = source;
      return this;
    }

    /**
     * Sets {@code fileName}: what to call the file. When left out, it is called as its path is, or
     * {@code unknown_file}.
     *
     * @param fileName the name; not null
     * @return this builder
     */
    public Builder fileName(String fileName) {
      this.fileName = Objects.requireNonNull(fileName, "fileName");
      return this;
    }

    /**
     * Sets {@code mimeType}: what kind of file it is. When left out, the server finds out.
     *
     * @param mimeType for example {@code image/png}; not null
     * @return this builder
     */
    public Builder mimeType(String mimeType) {
      this.mimeType = Objects.requireNonNull(mimeType, "mimeType");
      return this;
    }

    /**
     * Sets who is told how far the upload has got.
     *
     * @param progress the listener; not null
     * @return this builder
     */
    public Builder progress(ProgressListener progress) {
      this.progress = Objects.requireNonNull(progress, "progress");
      return this;
    }

    /**
     * Adds a query parameter that this version of the SDK does not know.
     *
     * @param name its name
     * @param value its value, not encoded
     * @return this builder
     */
    public Builder additionalQuery(String name, String value) {
      additionalQuery.add(Map.entry(name, value));
      return this;
    }

    /**
     * Adds a part of the form that this version of the SDK does not know.
     *
     * @param name its name
     * @param value its value
     * @return this builder
     */
    public Builder additionalBody(String name, String value) {
      additionalBody.add(Map.entry(name, value));
      return this;
    }

    /**
     * Returns the parameters.
     *
     * @return immutable parameters
     * @throws IllegalStateException if no file is set
     */
    public AssetUploadParams build() {
      if (file == null) {
        throw new IllegalStateException("file is required");
      }
      return new AssetUploadParamsValue(
          file,
          fileName,
          mimeType,
          progress,
          List.copyOf(additionalQuery),
          List.copyOf(additionalBody));
    }
  }
}
