// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.assets;

import com.beeper.desktop.assets.AssetDownloadResponse;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link AssetDownloadResponse}. */
public final class AssetDownloadResponseValue extends ModelValue implements AssetDownloadResponse {

  /** The members of a {@link AssetDownloadResponse}. */
  public static final Shape<AssetDownloadResponse> SHAPE = Shape.of(
          AssetDownloadResponse.class, new AssetDownloadResponseValue(Content.NONE))
      .optional("error", Kind.STRING)
      .optional("srcURL", Kind.STRING)
      .build();

  private AssetDownloadResponseValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new AssetDownloadResponseValue(content);
  }
}
