package com.beeper.desktop.internal.assets;

import com.beeper.desktop.assets.AssetDownloadParams;
import com.beeper.desktop.assets.AssetDownloadResponse;
import com.beeper.desktop.assets.AssetServeParams;
import com.beeper.desktop.assets.AssetUploadBase64Params;
import com.beeper.desktop.assets.AssetUploadParams;
import com.beeper.desktop.assets.AssetUploadResponse;
import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.client.HttpDate;
import com.beeper.desktop.internal.client.Operation;
import com.beeper.desktop.internal.json.JsonType;
import com.beeper.desktop.internal.transport.Arguments;
import java.util.Set;

/** The operations of {@code assets}, and their calls. */
final class AssetsCalls {

  private static final Operation<AssetDownloadResponse> DOWNLOAD = Operation.of(
          "POST", "assets.download", "/v1/assets/download")
      .idempotent()
      .returns(JsonType.model(DefaultAssetDownloadResponse.DESCRIPTOR));

  private static final Operation<ServedAsset> SERVE = Operation.of(
          "GET", "assets.serve", "/v1/assets/serve")
      .idempotent()
      .streams(Set.of(304, 416), ServedAsset::new);

  private static final Operation<AssetUploadResponse> UPLOAD = Operation.of(
          "POST", "assets.upload", "/v1/assets/upload")
      .returns(JsonType.model(DefaultAssetUploadResponse.DESCRIPTOR));

  private static final Operation<AssetUploadResponse> UPLOAD_BASE64 = Operation.of(
          "POST", "assets.uploadBase64", "/v1/assets/upload/base64")
      .returns(JsonType.model(DefaultAssetUploadResponse.DESCRIPTOR));

  private AssetsCalls() {}

  static Call<AssetDownloadResponse> download(AssetDownloadParams params) {
    return Call.builder(DOWNLOAD)
        .paramsWithBody((DefaultAssetDownloadParams) params)
        .build();
  }

  static Call<AssetUploadResponse> upload(AssetUploadParams params) {
    Call.Builder<AssetUploadResponse> call = Call.builder(UPLOAD);
    DefaultAssetUploadParams value =
        (DefaultAssetUploadParams) Arguments.requireNonNull(params, "params");
    value.query().forEach(query -> call.query(query.getKey(), query.getValue()));
    return call.body(value.form()).build();
  }

  static Call<AssetUploadResponse> uploadBase64(AssetUploadBase64Params params) {
    return Call.builder(UPLOAD_BASE64)
        .paramsWithBody((DefaultAssetUploadBase64Params) params)
        .build();
  }

  static Call<ServedAsset> serve(AssetServeParams params) {
    Call.Builder<ServedAsset> call = request(params);
    if (params.range() != null) {
      call.header("Range", params.range());
    }
    if (params.ifNoneMatch() != null) {
      call.header("If-None-Match", params.ifNoneMatch());
    }
    if (params.ifModifiedSince() != null) {
      call.header("If-Modified-Since", HttpDate.format(params.ifModifiedSince()));
    }
    return call.build();
  }

  /**
   * Returns a call for the rest of a file.
   *
   * @param range the missing bytes
   * @param validator the validator of the file's version; empty if there is none
   */
  static Call<ServedAsset> serveRest(AssetServeParams params, String range, String validator) {
    Call.Builder<ServedAsset> call = request(params).header("Range", range);
    if (!validator.isEmpty()) {
      call.header("If-Range", validator);
    }
    return call.build();
  }

  private static Call.Builder<ServedAsset> request(AssetServeParams params) {
    Arguments.requireNonNull(params, "params");
    Call.Builder<ServedAsset> call = Call.builder(SERVE).query("url", params.url());
    params.additionalQuery().forEach(query -> call.query(query.getKey(), query.getValue()));
    return call.header("Accept", "application/octet-stream");
  }
}
