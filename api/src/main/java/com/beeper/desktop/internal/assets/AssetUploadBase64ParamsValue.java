// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.assets;

import com.beeper.desktop.assets.AssetUploadBase64Params;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link AssetUploadBase64Params}. */
public final class AssetUploadBase64ParamsValue extends ModelValue
    implements AssetUploadBase64Params {

  /** The parameters in {@link AssetUploadBase64Params}. */
  public static final Shape<AssetUploadBase64Params> SHAPE = Shape.of(
          AssetUploadBase64Params.class, AssetUploadBase64ParamsValue::new)
      .required("content", Kind.STRING)
      .secret()
      .optional("fileName", Kind.STRING)
      .optional("mimeType", Kind.STRING)
      .buildParams();

  private AssetUploadBase64ParamsValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<AssetUploadBase64Params> shape() {
    return SHAPE;
  }

  @Override
  public String content() {
    return required(0);
  }

  @Override
  public @Nullable String fileName() {
    return optional(1);
  }

  @Override
  public @Nullable String mimeType() {
    return optional(2);
  }
}
