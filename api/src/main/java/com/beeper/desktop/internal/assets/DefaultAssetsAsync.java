package com.beeper.desktop.internal.assets;

import com.beeper.desktop.FileAccessException;
import com.beeper.desktop.assets.AssetContent;
import com.beeper.desktop.assets.AssetDownloadParams;
import com.beeper.desktop.assets.AssetDownloadResponse;
import com.beeper.desktop.assets.AssetSaveOptions;
import com.beeper.desktop.assets.AssetServeParams;
import com.beeper.desktop.assets.AssetUploadBase64Params;
import com.beeper.desktop.assets.AssetUploadParams;
import com.beeper.desktop.assets.AssetUploadResponse;
import com.beeper.desktop.assets.AssetsAsync;
import com.beeper.desktop.assets.ProgressListener;
import com.beeper.desktop.assets.SavedAsset;
import com.beeper.desktop.internal.client.AsyncCaller;
import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.transport.Arguments;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The asynchronous resource {@code assets}. Thread-safe. */
public final class DefaultAssetsAsync implements AssetsAsync {

  private final AsyncCaller caller;

  private DefaultAssetsAsync(AsyncCaller caller) {
    this.caller = caller;
  }

  /** Returns the resource. */
  public static AssetsAsync of(AsyncCaller caller) {
    return new DefaultAssetsAsync(caller);
  }

  @Override
  public CompletableFuture<AssetDownloadResponse> download(AssetDownloadParams params) {
    return caller.call(AssetsCalls.download(params));
  }

  @Override
  public CompletableFuture<AssetContent> serve(AssetServeParams params) {
    return caller.call(AssetsCalls.serve(params), asset -> asset);
  }

  @Override
  public CompletableFuture<SavedAsset> serve(AssetServeParams params, Path target) {
    return save(params, target, DefaultAssets.REPLACING);
  }

  @Override
  public CompletableFuture<SavedAsset> saveTo(
      String url, Path target, Consumer<? super AssetSaveOptions.Builder> options) {
    AssetServeParams params = AssetServeParams.builder().url(url).build();
    return save(params, target, DefaultAssets.saveOptions(options));
  }

  private CompletableFuture<SavedAsset> save(
      AssetServeParams params, Path target, AssetSaveOptions options) {
    Call<ServedAsset> call = AssetsCalls.serve(params);
    Download download;
    try {
      download = Download.to(params, target, options, caller.blocking());
    } catch (FileAccessException e) {
      return CompletableFuture.failedFuture(e);
    }
    return caller.call(call, download::save);
  }

  @Override
  public CompletableFuture<AssetContent> open(String url, ProgressListener progress) {
    Arguments.requireNonNull(progress, "progress");
    return caller.call(
        AssetsCalls.serve(AssetServeParams.builder().url(url).build()),
        asset -> asset.reportingTo(progress));
  }

  @Override
  public CompletableFuture<AssetUploadResponse> upload(AssetUploadParams params) {
    return caller.call(AssetsCalls.upload(params));
  }

  @Override
  public CompletableFuture<AssetUploadResponse> uploadBase64(AssetUploadBase64Params params) {
    return caller.call(AssetsCalls.uploadBase64(params));
  }
}
