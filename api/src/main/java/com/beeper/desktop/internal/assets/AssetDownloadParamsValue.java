// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.assets;

import com.beeper.desktop.assets.AssetDownloadParams;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of {@link AssetDownloadParams}. */
public final class AssetDownloadParamsValue extends ModelValue implements AssetDownloadParams {

  /** The parameters in {@link AssetDownloadParams}. */
  public static final Shape<AssetDownloadParams> SHAPE = Shape.of(
          AssetDownloadParams.class, new AssetDownloadParamsValue(Content.NONE))
      .required("url", Kind.STRING)
      .buildParams();

  private AssetDownloadParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new AssetDownloadParamsValue(content);
  }
}
