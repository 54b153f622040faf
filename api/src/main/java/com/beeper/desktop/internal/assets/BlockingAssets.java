package com.beeper.desktop.internal.assets;

import com.beeper.desktop.assets.AssetContent;
import com.beeper.desktop.assets.AssetDownloadParams;
import com.beeper.desktop.assets.AssetDownloadResponse;
import com.beeper.desktop.assets.AssetServeParams;
import com.beeper.desktop.assets.AssetUploadBase64Params;
import com.beeper.desktop.assets.AssetUploadParams;
import com.beeper.desktop.assets.AssetUploadResponse;
import com.beeper.desktop.assets.Assets;
import com.beeper.desktop.assets.SavedAsset;
import com.beeper.desktop.internal.client.Pipeline;
import java.nio.file.Path;

/** {@link Assets} above a pipeline. */
public final class BlockingAssets implements Assets {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public BlockingAssets(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public AssetDownloadResponse download(AssetDownloadParams params) {
    return pipeline.call(AssetsCalls.download(params));
  }

  @Override
  public AssetContent serve(AssetServeParams params) {
    return pipeline.call(AssetsCalls.serve(params));
  }

  @Override
  public SavedAsset serve(AssetServeParams params, Path target) {
    Download download = Download.to(params, target);
    return download.save(pipeline.call(AssetsCalls.serve(params)));
  }

  @Override
  public AssetUploadResponse upload(AssetUploadParams params) {
    return pipeline.call(AssetsCalls.upload(params));
  }

  @Override
  public AssetUploadResponse uploadBase64(AssetUploadBase64Params params) {
    return pipeline.call(AssetsCalls.uploadBase64(params));
  }
}
