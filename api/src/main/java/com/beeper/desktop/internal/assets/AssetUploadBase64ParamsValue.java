// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.assets;

import com.beeper.desktop.assets.AssetUploadBase64Params;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of {@link AssetUploadBase64Params}. */
public final class AssetUploadBase64ParamsValue extends ModelValue
    implements AssetUploadBase64Params {

  /** The parameters in {@link AssetUploadBase64Params}. */
  public static final Shape<AssetUploadBase64Params> SHAPE = Shape.of(
          AssetUploadBase64Params.class, new AssetUploadBase64ParamsValue(Content.NONE))
      .required("content", Kind.STRING)
      .secret()
      .optional("fileName", Kind.STRING)
      .optional("mimeType", Kind.STRING)
      .buildParams();

  private AssetUploadBase64ParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new AssetUploadBase64ParamsValue(content);
  }
}
