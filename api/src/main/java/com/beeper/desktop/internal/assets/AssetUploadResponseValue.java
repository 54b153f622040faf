// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.assets;

import com.beeper.desktop.assets.AssetUploadResponse;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link AssetUploadResponse}. */
public final class AssetUploadResponseValue extends ModelValue implements AssetUploadResponse {

  /** The members of a {@link AssetUploadResponse}. */
  public static final Shape<AssetUploadResponse> SHAPE = Shape.of(
          AssetUploadResponse.class, AssetUploadResponseValue::new)
      .optional("duration", Kind.SECONDS)
      .optional("error", Kind.STRING)
      .optional("fileName", Kind.STRING)
      .optional("fileSize", Kind.NUMBER)
      .optional("height", Kind.NUMBER)
      .optional("mimeType", Kind.STRING)
      .optional("srcURL", Kind.STRING)
      .optional("uploadID", Kind.STRING)
      .optional("width", Kind.NUMBER)
      .build();

  private AssetUploadResponseValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<AssetUploadResponse> shape() {
    return SHAPE;
  }

  @Override
  public @Nullable Duration duration() {
    return optional(0);
  }

  @Override
  public @Nullable String error() {
    return optional(1);
  }

  @Override
  public @Nullable String fileName() {
    return optional(2);
  }

  @Override
  public @Nullable Double fileSize() {
    return optional(3);
  }

  @Override
  public @Nullable Double height() {
    return optional(4);
  }

  @Override
  public @Nullable String mimeType() {
    return optional(5);
  }

  @Override
  public @Nullable String srcUrl() {
    return optional(6);
  }

  @Override
  public @Nullable String uploadId() {
    return optional(7);
  }

  @Override
  public @Nullable Double width() {
    return optional(8);
  }
}
