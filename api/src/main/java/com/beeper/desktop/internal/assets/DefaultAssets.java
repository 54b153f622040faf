package com.beeper.desktop.internal.assets;

import com.beeper.desktop.assets.AssetContent;
import com.beeper.desktop.assets.AssetDownloadParams;
import com.beeper.desktop.assets.AssetDownloadResponse;
import com.beeper.desktop.assets.AssetSaveOptions;
import com.beeper.desktop.assets.AssetServeParams;
import com.beeper.desktop.assets.AssetUploadBase64Params;
import com.beeper.desktop.assets.AssetUploadParams;
import com.beeper.desktop.assets.AssetUploadResponse;
import com.beeper.desktop.assets.Assets;
import com.beeper.desktop.assets.ProgressListener;
import com.beeper.desktop.assets.SavedAsset;
import com.beeper.desktop.internal.client.BlockingCaller;
import com.beeper.desktop.internal.transport.Arguments;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The resource {@code assets}. Thread-safe. */
public final class DefaultAssets implements Assets {

  /** The options of {@code serve} with a target. */
  static final AssetSaveOptions REPLACING =
      AssetSaveOptions.builder().replaceExisting(true).build();

  private final BlockingCaller caller;

  private DefaultAssets(BlockingCaller caller) {
    this.caller = caller;
  }

  /** Returns the resource. */
  public static Assets of(BlockingCaller caller) {
    return new DefaultAssets(caller);
  }

  @Override
  public AssetDownloadResponse download(AssetDownloadParams params) {
    return caller.call(AssetsCalls.download(params));
  }

  @Override
  public AssetContent serve(AssetServeParams params) {
    return caller.call(AssetsCalls.serve(params));
  }

  @Override
  public SavedAsset serve(AssetServeParams params, Path target) {
    Download download = Download.to(params, target, REPLACING, caller);
    return download.save(caller.call(AssetsCalls.serve(params)));
  }

  @Override
  public SavedAsset saveTo(
      String url, Path target, Consumer<? super AssetSaveOptions.Builder> options) {
    AssetServeParams params = AssetServeParams.builder().url(url).build();
    Download download = Download.to(params, target, saveOptions(options), caller);
    return download.save(caller.call(AssetsCalls.serve(params)));
  }

  static AssetSaveOptions saveOptions(Consumer<? super AssetSaveOptions.Builder> options) {
    AssetSaveOptions.Builder builder = AssetSaveOptions.builder();
    Arguments.requireNonNull(options, "options").accept(builder);
    return builder.build();
  }

  @Override
  public AssetContent open(String url, ProgressListener progress) {
    Arguments.requireNonNull(progress, "progress");
    return caller
        .call(AssetsCalls.serve(AssetServeParams.builder().url(url).build()))
        .reportingTo(progress);
  }

  @Override
  public AssetUploadResponse upload(AssetUploadParams params) {
    return caller.call(AssetsCalls.upload(params));
  }

  @Override
  public AssetUploadResponse uploadBase64(AssetUploadBase64Params params) {
    return caller.call(AssetsCalls.uploadBase64(params));
  }
}
