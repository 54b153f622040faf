package com.beeper.desktop.internal.assets;

import com.beeper.desktop.assets.AssetUploadParams;
import com.beeper.desktop.assets.ProgressListener;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The implementation of {@link AssetUploadParams}. */
public final class DefaultAssetUploadParams implements AssetUploadParams {

  private final FileSource file;
  private final @Nullable String fileName;
  private final @Nullable String mimeType;
  private final @Nullable ProgressListener progress;
  private final List<Map.Entry<String, String>> query;
  private final List<Map.Entry<String, String>> parts;

  /**
   * Creates parameters.
   *
   * @param query the additional query parameters
   * @param parts the additional form parts
   */
  public DefaultAssetUploadParams(
      FileSource file,
      @Nullable String fileName,
      @Nullable String mimeType,
      @Nullable ProgressListener progress,
      List<Map.Entry<String, String>> query,
      List<Map.Entry<String, String>> parts) {
    this.file = file;
    this.fileName = fileName;
    this.mimeType = mimeType;
    this.progress = progress;
    this.query = query;
    this.parts = parts;
  }

  @Override
  public @Nullable String fileName() {
    return fileName;
  }

  @Override
  public @Nullable String mimeType() {
    return mimeType;
  }

  List<Map.Entry<String, String>> query() {
    return query;
  }

  /**
   * Creates the form of one call.
   *
   * @throws IllegalStateException if the file is a stream that was sent before
   */
  UploadBody form() {
    return UploadBody.of(file.claim(), fileName, mimeType, parts, progress);
  }

  @Override
  public String toString() {
    return "AssetUploadParams[file="
        + file
        + ", fileName="
        + fileName
        + ", mimeType="
        + mimeType
        + "]";
  }
}
