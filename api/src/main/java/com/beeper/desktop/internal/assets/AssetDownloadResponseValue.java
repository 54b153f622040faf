// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.assets;

import com.beeper.desktop.assets.AssetDownloadResponse;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link AssetDownloadResponse}. */
public final class AssetDownloadResponseValue extends ModelValue implements AssetDownloadResponse {

  /** The members of a {@link AssetDownloadResponse}. */
  public static final Shape<AssetDownloadResponse> SHAPE = Shape.of(
          AssetDownloadResponse.class, AssetDownloadResponseValue::new)
      .optional("error", Kind.STRING)
      .optional("srcURL", Kind.STRING)
      .build();

  private AssetDownloadResponseValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<AssetDownloadResponse> shape() {
    return SHAPE;
  }

  @Override
  public @Nullable String error() {
    return optional(0);
  }

  @Override
  public @Nullable String srcUrl() {
    return optional(1);
  }
}
