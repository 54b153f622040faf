package com.beeper.desktop.assets;

import com.beeper.desktop.internal.assets.DefaultAssetUploadParams;
import com.beeper.desktop.internal.assets.FileSource;
import com.beeper.desktop.internal.transport.Arguments;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of the operation {@code assets.upload}: one file, its name and its type.
 *
 * <p>Immutable, and thread-safe if the file is. Parameters with a path or an array can be used for
 * many calls, those with an {@link InputStream} for one.
 *
 * <p>Parameters that are not set are not sent. {@code toString()} does not contain the content.
 */
public sealed interface AssetUploadParams permits DefaultAssetUploadParams {

  /**
   * Returns the name of the file.
   *
   * @return the form part {@code fileName}; null if it is not set
   */
  @Nullable
  String fileName();

  /**
   * Returns the media type of the file.
   *
   * @return the form part {@code mimeType}; null if it is not set
   */
  @Nullable
  String mimeType();

  /**
   * Returns a builder without parameters.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link AssetUploadParams}. Not thread-safe. */
  final class Builder {

    private @Nullable FileSource file;
    private @Nullable String fileName;
    private @Nullable String mimeType;
    private @Nullable ProgressListener progress;
    private final List<Map.Entry<String, String>> additionalQuery = new ArrayList<>();
    private final List<Map.Entry<String, String>> additionalBody = new ArrayList<>();

    private Builder() {}

    /**
     * Sends a file. It is opened when it is sent, and must not change during the upload. Its name
     * is sent too, unless {@link #fileName(String)} sets another.
     *
     * @param file the file; not null
     * @return this builder
     * @throws IllegalArgumentException if a file is already set
     */
    public Builder file(Path file) {
      return source(FileSource.of(file));
    }

    /**
     * Sends a stream of unknown length. If the length is known, {@link #file(InputStream, long)} is
     * preferable.
     *
     * <p>The stream is read once. It is closed when the upload has succeeded or failed, if
     * reading had begun; a call that fails earlier, for example without a connection, leaves it
     * open. Closing it again has no effect.
     *
     * @param file the stream; not null
     * @return this builder
     * @throws IllegalArgumentException if a file is already set
     */
    public Builder file(InputStream file) {
      return source(FileSource.of(file, -1));
    }

    /**
     * Sends a stream of known length. It is read and closed as with {@link #file(InputStream)}.
     *
     * @param file the stream; not null
     * @param length the number of its bytes; the upload fails if it has more or fewer
     * @return this builder
     * @throws IllegalArgumentException if the length is negative
     * @throws IllegalArgumentException if a file is already set
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
     * @throws IllegalArgumentException if a file is already set
     */
    public Builder file(byte[] file) {
      return source(FileSource.of(file));
    }

    private Builder source(FileSource source) {
      if (file != null) {
        throw new IllegalArgumentException("file is already set, and an upload has one file");
      }
      file = source;
      return this;
    }

    /**
     * Sets {@code fileName}: the name of the file. The default is the name of its path, or {@code
     * unknown_file}.
     *
     * @param fileName the name; not null
     * @return this builder
     */
    public Builder fileName(String fileName) {
      this.fileName = Arguments.requireNonNull(fileName, "fileName");
      return this;
    }

    /**
     * Sets {@code mimeType}: the media type of the file. By default the server determines it.
     *
     * @param mimeType for example {@code image/png}; not null
     * @return this builder
     */
    public Builder mimeType(String mimeType) {
      this.mimeType = Arguments.requireNonNull(mimeType, "mimeType");
      return this;
    }

    /**
     * Sets the listener that receives the progress.
     *
     * @param progress the listener; not null
     * @return this builder
     */
    public Builder progress(ProgressListener progress) {
      this.progress = Arguments.requireNonNull(progress, "progress");
      return this;
    }

    /**
     * Adds a query parameter that this version of the SDK does not define.
     *
     * @param name the name
     * @param value the value before percent-encoding
     * @return this builder
     * @throws IllegalArgumentException if the name or the value is null
     */
    public Builder additionalQuery(String name, String value) {
      additionalQuery.add(Map.entry(
          Arguments.requireNonNull(name, "name"), Arguments.requireNonNull(value, "value")));
      return this;
    }

    /**
     * Adds a part of the form that this version of the SDK does not define.
     *
     * @param name the name
     * @param value the value
     * @return this builder
     * @throws IllegalArgumentException if the name or the value is null
     */
    public Builder additionalBody(String name, String value) {
      additionalBody.add(Map.entry(
          Arguments.requireNonNull(name, "name"), Arguments.requireNonNull(value, "value")));
      return this;
    }

    /**
     * Builds the parameters.
     *
     * @return immutable parameters
     * @throws IllegalArgumentException if no file is set
     */
    public AssetUploadParams build() {
      if (file == null) {
        throw new IllegalArgumentException("AssetUploadParams lacks file");
      }
      return new DefaultAssetUploadParams(
          file,
          fileName,
          mimeType,
          progress,
          List.copyOf(additionalQuery),
          List.copyOf(additionalBody));
    }
  }
}
