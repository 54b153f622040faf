package com.beeper.desktop.assets;

import com.beeper.desktop.internal.assets.AssetUrls;
import com.beeper.desktop.internal.transport.Arguments;
import com.beeper.desktop.messages.Attachment;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Files: uploading, downloading and locating them.
 *
 * <p>Obtained from {@code client.async().assets()}. The asynchronous form of {@link Assets}:
 * methods do not block, throw {@link IllegalArgumentException} for invalid arguments at once, and
 * fail the future with the exceptions of the blocking methods. Cancelling a future aborts the
 * exchange. Local files are read and written on the client's executor; each upload or download
 * occupies one of its threads. Reading the stream of an {@link AssetContent} blocks.
 *
 * <p>Thread-safe. Not intended to be implemented outside tests; methods may be added in minor
 * releases.
 */
public interface AssetsAsync {

  /**
   * Causes the server to fetch a media file, and returns its location on the machine of the server.
   * The bytes are not transferred to the client; {@link #saveTo} and {@link #open} download them.
   *
   * <p>Operation {@code assets.download}: {@code POST /v1/assets/download}. Idempotent: retried
   * automatically.
   *
   * @param params the request parameters
   * @return a future of the location of the file
   */
  CompletableFuture<AssetDownloadResponse> download(AssetDownloadParams params);

  /**
   * Equivalent to {@link #download(AssetDownloadParams)}, with parameters that a function sets.
   *
   * @param params a function that sets the request parameters
   * @return a future of the location of the file
   */
  default CompletableFuture<AssetDownloadResponse> download(
      Consumer<? super AssetDownloadParams.Builder> params) {
    AssetDownloadParams.Builder builder = AssetDownloadParams.builder();
    Arguments.requireNonNull(params, "params").accept(builder);
    return download(builder.build());
  }

  /**
   * Downloads the bytes of a file as a stream. The server fetches the file first if necessary.
   *
   * <p>Operation {@code assets.serve}: {@code GET /v1/assets/serve}. The statuses 200, 206, 304 and
   * 416 are results, which {@link AssetContent} distinguishes; every other one is an exception.
   * {@link com.beeper.desktop.CallOptions#timeout()} applies up to the headers of the response,
   * then {@link com.beeper.desktop.CallOptions#idleTimeout()} between bytes. Idempotent: retried
   * automatically.
   *
   * @param params the request parameters
   * @return a future of the file, to be closed by the caller
   */
  CompletableFuture<AssetContent> serve(AssetServeParams params);

  /**
   * Equivalent to {@link #serve(AssetServeParams)}, with parameters that a function sets.
   *
   * @param params a function that sets the request parameters
   * @return a future of the file, to be closed by the caller
   */
  default CompletableFuture<AssetContent> serve(Consumer<? super AssetServeParams.Builder> params) {
    AssetServeParams.Builder builder = AssetServeParams.builder();
    Arguments.requireNonNull(params, "params").accept(builder);
    return serve(builder.build());
  }

  /**
   * Downloads the bytes of a file, or of a range of it, to a local file. The server fetches the
   * file first if necessary.
   *
   * <p>The bytes are written to a hidden file in the folder of the target, which replaces the
   * target atomically when it is complete. If the download fails, the target is unchanged and
   * nothing is left behind; it is also unchanged with the statuses 304 and 416. If the connection
   * breaks, or is silent for longer than {@link com.beeper.desktop.CallOptions#idleTimeout()}, the
   * rest is requested once, if the server supports ranges or identifies the version of the file.
   *
   * <p>Operation {@code assets.serve}: {@code GET /v1/assets/serve}. Files of any size are written
   * with constant memory. Idempotent: retried automatically.
   *
   * @param params the request parameters
   * @param target the file to write; an existing one is replaced
   * @return a future of the outcome
   */
  CompletableFuture<SavedAsset> serve(AssetServeParams params, Path target);

  /**
   * Equivalent to {@link #serve(AssetServeParams, Path)}, with parameters that a function sets.
   *
   * @param params a function that sets the request parameters
   * @param target the file to write; an existing one is replaced
   * @return a future of the outcome
   */
  default CompletableFuture<SavedAsset> serve(
      Consumer<? super AssetServeParams.Builder> params, Path target) {
    AssetServeParams.Builder builder = AssetServeParams.builder();
    Arguments.requireNonNull(params, "params").accept(builder);
    return serve(builder.build(), target);
  }

  /**
   * Downloads an attachment to a local file, which must not exist yet.
   *
   * <p>Equivalent to {@link #saveTo(Attachment, Path, Consumer)} with the default options.
   *
   * @param attachment the attachment
   * @param target the file to write
   * @return a future of the outcome
   * @throws IllegalArgumentException if an argument is null, or the attachment has no URL
   */
  default CompletableFuture<SavedAsset> saveTo(Attachment attachment, Path target) {
    return saveTo(AssetUrls.of(attachment), target);
  }

  /**
   * Downloads an attachment to a local file with options.
   *
   * <p>Equivalent to {@link #saveTo(String, Path, Consumer)} with the URL of the attachment: its
   * {@code id} if that is an {@code mxc://} or {@code localmxc://} URL, which stays valid, else its
   * {@code srcURL}.
   *
   * @param attachment the attachment
   * @param target the file to write
   * @param options a function that sets the options
   * @return a future of the outcome
   * @throws IllegalArgumentException if an argument is null, or the attachment has no URL
   */
  default CompletableFuture<SavedAsset> saveTo(
      Attachment attachment, Path target, Consumer<? super AssetSaveOptions.Builder> options) {
    return saveTo(AssetUrls.of(attachment), target, options);
  }

  /**
   * Downloads a file to a local file, which must not exist yet.
   *
   * <p>Equivalent to {@link #saveTo(String, Path, Consumer)} with the default options.
   *
   * @param url an {@code mxc://}, {@code localmxc://} or {@code file://} URL
   * @param target the file to write
   * @return a future of the outcome
   * @throws IllegalArgumentException if an argument is null
   */
  default CompletableFuture<SavedAsset> saveTo(String url, Path target) {
    return saveTo(url, target, options -> {});
  }

  /**
   * Downloads a file to a local file with options.
   *
   * <p>The bytes are written to a hidden file in the folder of the target, which takes the name of
   * the target atomically when it is complete. If the download fails, nothing is left behind. The
   * future fails with {@link com.beeper.desktop.FileAccessException} if the target cannot be
   * written, or exists and {@link AssetSaveOptions#replaceExisting()} is false. The operation is
   * {@code assets.serve}; memory, interruptions and retries are those of {@link
   * #serve(AssetServeParams, Path)}.
   *
   * @param url an {@code mxc://}, {@code localmxc://} or {@code file://} URL
   * @param target the file to write
   * @param options a function that sets the options
   * @return a future of the outcome
   * @throws IllegalArgumentException if an argument is null
   */
  CompletableFuture<SavedAsset> saveTo(
      String url, Path target, Consumer<? super AssetSaveOptions.Builder> options);

  /**
   * Downloads an attachment as a stream.
   *
   * <p>Equivalent to {@link #open(String)} with the URL of the attachment, chosen as in {@link
   * #saveTo(Attachment, Path, Consumer)}.
   *
   * @param attachment the attachment
   * @return a future of the file, to be closed by the caller
   * @throws IllegalArgumentException if the attachment is null or has no URL
   */
  default CompletableFuture<AssetContent> open(Attachment attachment) {
    return open(AssetUrls.of(attachment));
  }

  /**
   * Downloads an attachment as a stream that reports its progress.
   *
   * <p>Equivalent to {@link #open(String, ProgressListener)} with the URL of the attachment, chosen
   * as in {@link #saveTo(Attachment, Path, Consumer)}.
   *
   * @param attachment the attachment
   * @param progress the listener that receives the progress
   * @return a future of the file, to be closed by the caller
   * @throws IllegalArgumentException if an argument is null, or the attachment has no URL
   */
  default CompletableFuture<AssetContent> open(Attachment attachment, ProgressListener progress) {
    return open(AssetUrls.of(attachment), progress);
  }

  /**
   * Downloads a file as a stream.
   *
   * <p>Equivalent to {@link #serve(AssetServeParams)} with the URL alone.
   *
   * @param url an {@code mxc://}, {@code localmxc://} or {@code file://} URL
   * @return a future of the file, to be closed by the caller
   * @throws IllegalArgumentException if the URL is null
   */
  default CompletableFuture<AssetContent> open(String url) {
    return serve(AssetServeParams.builder().url(url).build());
  }

  /**
   * Downloads a file as a stream that reports its progress.
   *
   * <p>The listener is called on the thread that reads {@link AssetContent#stream()}, after each
   * read. An exception that it throws reaches the caller of that read.
   *
   * @param url an {@code mxc://}, {@code localmxc://} or {@code file://} URL
   * @param progress the listener that receives the progress
   * @return a future of the file, to be closed by the caller
   * @throws IllegalArgumentException if an argument is null
   */
  CompletableFuture<AssetContent> open(String url, ProgressListener progress);

  /**
   * Uploads a file, for use in a message or a draft, as a form that is streamed with constant
   * memory.
   *
   * <p>Operation {@code assets.upload}: {@code POST /v1/assets/upload}. {@link
   * com.beeper.desktop.CallOptions#timeout()} restarts with each piece of the file that is sent, so
   * a large file may take long. Not idempotent: not sent again once the server may
   * have received it.
   *
   * @param params the request parameters
   * @return a future of the stored upload
   * @throws IllegalArgumentException if the parameters hold a stream that was already sent
   */
  CompletableFuture<AssetUploadResponse> upload(AssetUploadParams params);

  /**
   * Equivalent to {@link #upload(AssetUploadParams)}, with parameters that a function sets.
   *
   * @param params a function that sets the request parameters
   * @return a future of the stored upload
   * @throws IllegalArgumentException if the parameters hold a stream that was already sent
   */
  default CompletableFuture<AssetUploadResponse> upload(
      Consumer<? super AssetUploadParams.Builder> params) {
    AssetUploadParams.Builder builder = AssetUploadParams.builder();
    Arguments.requireNonNull(params, "params").accept(builder);
    return upload(builder.build());
  }

  /**
   * Equivalent to {@link #upload(AssetUploadParams)} with a file alone.
   *
   * @param file the file
   * @return a future of the stored upload
   */
  default CompletableFuture<AssetUploadResponse> upload(Path file) {
    return upload(AssetUploadParams.builder().file(file).build());
  }

  /**
   * Uploads a file that is available as Base64 text. For other files, {@code upload} requires less
   * memory.
   *
   * <p>Operation {@code assets.uploadBase64}: {@code POST /v1/assets/upload/base64}. Not
   * idempotent: not sent again once the server may have received it.
   *
   * @param params the request parameters
   * @return a future of the stored upload
   */
  CompletableFuture<AssetUploadResponse> uploadBase64(AssetUploadBase64Params params);

  /**
   * Equivalent to {@link #uploadBase64(AssetUploadBase64Params)}, with parameters that a function
   * sets.
   *
   * @param params a function that sets the request parameters
   * @return a future of the stored upload
   */
  default CompletableFuture<AssetUploadResponse> uploadBase64(
      Consumer<? super AssetUploadBase64Params.Builder> params) {
    AssetUploadBase64Params.Builder builder = AssetUploadBase64Params.builder();
    Arguments.requireNonNull(params, "params").accept(builder);
    return uploadBase64(builder.build());
  }
}
