package com.beeper.desktop.internal.assets;

import com.beeper.desktop.assets.AssetContent;
import com.beeper.desktop.assets.AssetDownloadParams;
import com.beeper.desktop.assets.AssetDownloadResponse;
import com.beeper.desktop.assets.AssetServeParams;
import com.beeper.desktop.assets.AssetUploadBase64Params;
import com.beeper.desktop.assets.AssetUploadParams;
import com.beeper.desktop.assets.AssetUploadResponse;
import com.beeper.desktop.assets.AssetsAsync;
import com.beeper.desktop.assets.SavedAsset;
import com.beeper.desktop.internal.client.Pipeline;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** {@link AssetsAsync} above a pipeline. */
public final class FutureAssets implements AssetsAsync {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public FutureAssets(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public CompletableFuture<AssetDownloadResponse> download(AssetDownloadParams params) {
    return pipeline.callAsync(AssetsCalls.download(params));
  }

  @Override
  public CompletableFuture<AssetContent> serve(AssetServeParams params) {
    return pipeline.callAsync(AssetsCalls.serve(params), asset -> asset);
  }

  @Override
  public CompletableFuture<SavedAsset> serve(AssetServeParams params, Path target) {
    Download download;
    try {
      download = Download.to(params, target);
    } catch (UncheckedIOException e) {
      return CompletableFuture.failedFuture(e);
    }
    return pipeline.callAsync(AssetsCalls.serve(params), download::save);
  }

  @Override
  public CompletableFuture<AssetUploadResponse> upload(AssetUploadParams params) {
    return pipeline.callAsync(AssetsCalls.upload(params));
  }

  @Override
  public CompletableFuture<AssetUploadResponse> uploadBase64(AssetUploadBase64Params params) {
    return pipeline.callAsync(AssetsCalls.uploadBase64(params));
  }
}
