// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.assets;

import com.beeper.desktop.assets.AssetUploadResponse;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link AssetUploadResponse}. */
public final class AssetUploadResponseValue extends ModelValue implements AssetUploadResponse {

  /** The members of a {@link AssetUploadResponse}. */
  public static final Shape<AssetUploadResponse> SHAPE = Shape.of(
          AssetUploadResponse.class, new AssetUploadResponseValue(Content.NONE))
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

  private AssetUploadResponseValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new AssetUploadResponseValue(content);
  }
}
