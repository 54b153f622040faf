package com.beeper.desktop.assets;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Files: uploading them, fetching them, and where they are.
 *
 * <p>Reached with {@code client.async().assets()}. The methods of {@link Assets} as futures: they
 * do not block, check their arguments at once, and fail the future with the exceptions that those
 * methods throw. Cancelling a future aborts the exchange. Files here are read and written on the
 * executor of the client, which one upload or download to a file keeps busy; the stream of {@link
 * AssetContent} is read by whoever holds it, and blocks.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface AssetsAsync {

  /**
   * Fetches a media file to the machine of the server, unless it is there already.
   *
   * <p>Operation {@code assets.download}: {@code POST /v1/assets/download}. Sending it again does
   * no harm.
   *
   * @param params what the operation takes
   * @return where the file is, to come
   */
  CompletableFuture<AssetDownloadResponse> download(AssetDownloadParams params);

  /**
   * Fetches a media file to the machine of the server, unless it is there already.
   *
   * <p>Operation {@code assets.download}: {@code POST /v1/assets/download}. Sending it again does
   * no harm.
   *
   * @param params sets what the operation takes
   * @return where the file is, to come
   */
  default CompletableFuture<AssetDownloadResponse> download(
      Consumer<AssetDownloadParams.Builder> params) {
    AssetDownloadParams.Builder builder = AssetDownloadParams.builder();
    params.accept(builder);
    return download(builder.build());
  }

  /**
   * Reads a file, as a stream. The server fetches it first when needed.
   *
   * <p>Operation {@code assets.serve}: {@code GET /v1/assets/serve}. The statuses 200, 206, 304
   * and 416 are results, which {@link AssetContent} tells apart; every other one is an exception.
   * {@link com.beeper.desktop.CallOptions#timeout()} holds up to the headers of the answer, then
   * {@link com.beeper.desktop.CallOptions#idleTimeout()} between bytes. Sending it again does no
   * harm.
   *
   * @param params what the operation takes
   * @return the file, which the caller closes, to come
   */
  CompletableFuture<AssetContent> serve(AssetServeParams params);

  /**
   * Reads a file, as a stream. The server fetches it first when needed.
   *
   * <p>Operation {@code assets.serve}: {@code GET /v1/assets/serve}. The statuses 200, 206, 304
   * and 416 are results, which {@link AssetContent} tells apart; every other one is an exception.
   * {@link com.beeper.desktop.CallOptions#timeout()} holds up to the headers of the answer, then
   * {@link com.beeper.desktop.CallOptions#idleTimeout()} between bytes. Sending it again does no
   * harm.
   *
   * @param params sets what the operation takes
   * @return the file, which the caller closes, to come
   */
  default CompletableFuture<AssetContent> serve(Consumer<AssetServeParams.Builder> params) {
    AssetServeParams.Builder builder = AssetServeParams.builder();
    params.accept(builder);
    return serve(builder.build());
  }

  /**
   * Reads a file, or a range of it, into a file here. The server fetches it first when needed.
   *
   * <p>The bytes go to a hidden file in the folder of the target, which takes the place of the
   * target at once when all are there. If the download fails, the target is what it was, and
   * nothing is left behind; with the statuses 304 and 416, too, the target is left alone. If the
   * connection breaks midway, or is silent for longer than {@link
   * com.beeper.desktop.CallOptions#idleTimeout()}, the rest is asked for once, where the server
   * says that it can send ranges or names the version of the file.
   *
   * <p>Operation {@code assets.serve}: {@code GET /v1/assets/serve}. Files of any size are written
   * with constant memory. Sending it again does no harm.
   *
   * @param params what the operation takes
   * @param target the file to write; one that is there is replaced
   * @return what was written, to come
   */
  CompletableFuture<SavedAsset> serve(AssetServeParams params, Path target);

  /**
   * Reads a file, or a range of it, into a file here. The server fetches it first when needed.
   *
   * <p>The bytes go to a hidden file in the folder of the target, which takes the place of the
   * target at once when all are there. If the download fails, the target is what it was, and
   * nothing is left behind; with the statuses 304 and 416, too, the target is left alone. If the
   * connection breaks midway, or is silent for longer than {@link
   * com.beeper.desktop.CallOptions#idleTimeout()}, the rest is asked for once, where the server
   * says that it can send ranges or names the version of the file.
   *
   * <p>Operation {@code assets.serve}: {@code GET /v1/assets/serve}. Files of any size are written
   * with constant memory. Sending it again does no harm.
   *
   * @param params sets what the operation takes
   * @param target the file to write; one that is there is replaced
   * @return what was written, to come
   */
  default CompletableFuture<SavedAsset> serve(
      Consumer<AssetServeParams.Builder> params, Path target) {
    AssetServeParams.Builder builder = AssetServeParams.builder();
    params.accept(builder);
    return serve(builder.build(), target);
  }

  /**
   * Uploads a file, for use in a message or a draft, as a form that is streamed with constant
   * memory.
   *
   * <p>Operation {@code assets.upload}: {@code POST /v1/assets/upload}. {@link
   * com.beeper.desktop.CallOptions#timeout()} starts anew with each piece of the file that is
   * sent, so that a large file may take long. It is not sent again once the server may have
   * received it.
   *
   * @param params what the operation takes
   * @return the upload, to come
   * @throws IllegalStateException if the parameters hold a stream that was sent already
   */
  CompletableFuture<AssetUploadResponse> upload(AssetUploadParams params);

  /**
   * Uploads a file, for use in a message or a draft, as a form that is streamed with constant
   * memory.
   *
   * <p>Operation {@code assets.upload}: {@code POST /v1/assets/upload}. {@link
   * com.beeper.desktop.CallOptions#timeout()} starts anew with each piece of the file that is
   * sent, so that a large file may take long. It is not sent again once the server may have
   * received it.
   *
   * @param params sets what the operation takes
   * @return the upload, to come
   * @throws IllegalStateException if the parameters hold a stream that was sent already
   */
  default CompletableFuture<AssetUploadResponse> upload(
      Consumer<AssetUploadParams.Builder> params) {
    AssetUploadParams.Builder builder = AssetUploadParams.builder();
    params.accept(builder);
    return upload(builder.build());
  }

  /**
   * Uploads a file, for use in a message or a draft, as a form that is streamed with constant
   * memory.
   *
   * <p>Operation {@code assets.upload}: {@code POST /v1/assets/upload}. {@link
   * com.beeper.desktop.CallOptions#timeout()} starts anew with each piece of the file that is
   * sent, so that a large file may take long. It is not sent again once the server may have
   * received it.
   *
   * @param file the file
   * @return the upload, to come
   */
  default CompletableFuture<AssetUploadResponse> upload(Path file) {
    return upload(AssetUploadParams.builder().file(file).build());
  }

  /**
   * Uploads a file that is Base64 text already. For others, {@code upload} needs less memory.
   *
   * <p>Operation {@code assets.uploadBase64}: {@code POST /v1/assets/upload/base64}. It is not
   * sent again once the server may have received it.
   *
   * @param params what the operation takes
   * @return the upload, to come
   */
  CompletableFuture<AssetUploadResponse> uploadBase64(AssetUploadBase64Params params);

  /**
   * Uploads a file that is Base64 text already. For others, {@code upload} needs less memory.
   *
   * <p>Operation {@code assets.uploadBase64}: {@code POST /v1/assets/upload/base64}. It is not
   * sent again once the server may have received it.
   *
   * @param params sets what the operation takes
   * @return the upload, to come
   */
  default CompletableFuture<AssetUploadResponse> uploadBase64(
      Consumer<AssetUploadBase64Params.Builder> params) {
    AssetUploadBase64Params.Builder builder = AssetUploadBase64Params.builder();
    params.accept(builder);
    return uploadBase64(builder.build());
  }
}
