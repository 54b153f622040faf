package com.beeper.desktop.internal.assets;

import com.beeper.desktop.assets.AssetDownloadParams;
import com.beeper.desktop.assets.AssetDownloadResponse;
import com.beeper.desktop.assets.AssetServeParams;
import com.beeper.desktop.assets.AssetUploadBase64Params;
import com.beeper.desktop.assets.AssetUploadParams;
import com.beeper.desktop.assets.AssetUploadResponse;
import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.client.Operation;
import com.beeper.desktop.internal.json.Kind;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/** The operations of {@code assets}, and the calls of them. */
final class AssetsCalls {

  private static final Operation<AssetDownloadResponse> DOWNLOAD = Operation.of(
          "POST", "assets.download", "/v1/assets/download")
      .idempotent()
      .answers(Kind.model(AssetDownloadResponseValue.SHAPE));

  private static final Operation<ServedAsset> SERVE = Operation.of(
          "GET", "assets.serve", "/v1/assets/serve")
      .idempotent()
      .streams(Set.of(304, 416), ServedAsset::new);

  private static final Operation<AssetUploadResponse> UPLOAD = Operation.of(
          "POST", "assets.upload", "/v1/assets/upload")
      .answers(Kind.model(AssetUploadResponseValue.SHAPE));

  private static final Operation<AssetUploadResponse> UPLOAD_BASE64 = Operation.of(
          "POST", "assets.uploadBase64", "/v1/assets/upload/base64")
      .answers(Kind.model(AssetUploadResponseValue.SHAPE));

  /** The JDK's own RFC 1123 format writes days of one digit, which HTTP does not allow. */
  private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
          "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT)
      .withZone(ZoneOffset.UTC);

  private AssetsCalls() {}

  static Call<AssetDownloadResponse> download(AssetDownloadParams params) {
    return Call.builder(DOWNLOAD)
        .paramsWithBody((AssetDownloadParamsValue) params)
        .build();
  }

  static Call<AssetUploadResponse> upload(AssetUploadParams params) {
    Call.Builder<AssetUploadResponse> call = Call.builder(UPLOAD);
    AssetUploadParamsValue value = (AssetUploadParamsValue) params;
    value.query().forEach(query -> call.query(query.getKey(), query.getValue()));
    return call.body(value.form()).build();
  }

  static Call<AssetUploadResponse> uploadBase64(AssetUploadBase64Params params) {
    return Call.builder(UPLOAD_BASE64)
        .paramsWithBody((AssetUploadBase64ParamsValue) params)
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
      call.header("If-Modified-Since", HTTP_DATE.format(params.ifModifiedSince()));
    }
    return call.build();
  }

  /**
   * Asks for the rest of a file.
   *
   * @param range the bytes that are missing
   * @param validator what the file must still have for that; empty if there is nothing to tell
   */
  static Call<ServedAsset> serveRest(AssetServeParams params, String range, String validator) {
    Call.Builder<ServedAsset> call = request(params).header("Range", range);
    if (!validator.isEmpty()) {
      call.header("If-Range", validator);
    }
    return call.build();
  }

  private static Call.Builder<ServedAsset> request(AssetServeParams params) {
    Call.Builder<ServedAsset> call = Call.builder(SERVE).query("url", params.url());
    params.additionalQuery().forEach(query -> call.query(query.getKey(), query.getValue()));
    return call.header("Accept", "application/octet-stream");
  }
}
