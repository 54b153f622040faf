// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.assets;

import com.beeper.desktop.assets.AssetDownloadParams;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link AssetDownloadParams}. */
public final class AssetDownloadParamsValue extends ModelValue implements AssetDownloadParams {

  /** The parameters in {@link AssetDownloadParams}. */
  public static final Shape<AssetDownloadParams> SHAPE = Shape.of(
          AssetDownloadParams.class, AssetDownloadParamsValue::new)
      .required("url", Kind.STRING)
      .buildParams();

  private AssetDownloadParamsValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<AssetDownloadParams> shape() {
    return SHAPE;
  }

  @Override
  public String url() {
    return required(0);
  }
}
