package com.beeper.desktop.assets;

import com.beeper.desktop.internal.assets.AssetUrls;
import com.beeper.desktop.internal.transport.Arguments;
import com.beeper.desktop.messages.Attachment;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Files: uploading, downloading and locating them.
 *
 * <p>Obtained from {@code client.assets()}.
 *
 * <pre>{@code
 * AssetUploadResponse upload = client.assets().upload(Path.of("map.png"));
 *
 * client.assets().saveTo(attachment, Path.of("map-copy.png"));
 * }</pre>
 *
 * <p>A local file that cannot be read or written is a {@link
 * com.beeper.desktop.FileAccessException}, whose cause is that of the file system or the stream.
 *
 * <p>Thread-safe. Not intended to be implemented outside tests; methods may be added in minor
 * releases.
 */
public interface Assets {

  /**
   * Causes the server to fetch a media file, and returns its location on the machine of the server.
   * The bytes are not transferred to the client; {@link #saveTo} and {@link #open} download them.
   *
   * <p>Operation {@code assets.download}: {@code POST /v1/assets/download}. Idempotent: retried
   * automatically.
   *
   * @param params the request parameters
   * @return the location of the file
   * @throws com.beeper.desktop.BeeperException if the call fails
   */
  AssetDownloadResponse download(AssetDownloadParams params);

  /**
   * Equivalent to {@link #download(AssetDownloadParams)}, with parameters that a function sets.
   *
   * @param params a function that sets the request parameters
   * @return the location of the file
   * @throws com.beeper.desktop.BeeperException if the call fails
   */
  default AssetDownloadResponse download(Consumer<? super AssetDownloadParams.Builder> params) {
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
   * @return the file, to be closed by the caller
   * @throws com.beeper.desktop.BeeperException if the call fails
   */
  AssetContent serve(AssetServeParams params);

  /**
   * Equivalent to {@link #serve(AssetServeParams)}, with parameters that a function sets.
   *
   * @param params a function that sets the request parameters
   * @return the file, to be closed by the caller
   * @throws com.beeper.desktop.BeeperException if the call fails
   */
  default AssetContent serve(Consumer<? super AssetServeParams.Builder> params) {
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
   * <p>A symbolic link is followed, and an existing file keeps its permissions. A file that is not
   * writable is not replaced, and a device, a pipe or a socket is refused.
   *
   * <p>Operation {@code assets.serve}: {@code GET /v1/assets/serve}. Files of any size are written
   * with constant memory. Idempotent: retried automatically.
   *
   * @param params the request parameters
   * @param target the file to write; an existing one is replaced
   * @return the outcome
   * @throws com.beeper.desktop.BeeperException if the call fails
   * @throws com.beeper.desktop.FileAccessException if the file cannot be written
   */
  SavedAsset serve(AssetServeParams params, Path target);

  /**
   * Equivalent to {@link #serve(AssetServeParams, Path)}, with parameters that a function sets.
   *
   * @param params a function that sets the request parameters
   * @param target the file to write; an existing one is replaced
   * @return the outcome
   * @throws com.beeper.desktop.BeeperException if the call fails
   * @throws com.beeper.desktop.FileAccessException if the file cannot be written
   */
  default SavedAsset serve(Consumer<? super AssetServeParams.Builder> params, Path target) {
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
   * @return the outcome
   * @throws IllegalArgumentException if an argument is null, or the attachment has no URL
   * @throws com.beeper.desktop.BeeperException if the call fails
   * @throws com.beeper.desktop.FileAccessException if the target exists or cannot be written
   */
  default SavedAsset saveTo(Attachment attachment, Path target) {
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
   * @return the outcome
   * @throws IllegalArgumentException if an argument is null, or the attachment has no URL
   * @throws com.beeper.desktop.BeeperException if the call fails
   * @throws com.beeper.desktop.FileAccessException if the target cannot be written
   */
  default SavedAsset saveTo(
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
   * @return the outcome
   * @throws IllegalArgumentException if an argument is null
   * @throws com.beeper.desktop.BeeperException if the call fails
   * @throws com.beeper.desktop.FileAccessException if the target exists or cannot be written
   */
  default SavedAsset saveTo(String url, Path target) {
    return saveTo(url, target, options -> {});
  }

  /**
   * Downloads a file to a local file with options.
   *
   * <pre>{@code
   * client.assets().saveTo(attachment, Path.of("map.png"), o -> o.replaceExisting(true)
   *     .progress((bytes, total) -> System.out.println(bytes + " of " + total)));
   * }</pre>
   *
   * <p>The bytes are written to a hidden file in the folder of the target, which takes the name of
   * the target atomically when it is complete. If the download fails, nothing is left behind. The
   * operation is {@code assets.serve}; memory, interruptions and retries are those of {@link
   * #serve(AssetServeParams, Path)}.
   *
   * @param url an {@code mxc://}, {@code localmxc://} or {@code file://} URL
   * @param target the file to write
   * @param options a function that sets the options
   * @return the outcome
   * @throws IllegalArgumentException if an argument is null
   * @throws com.beeper.desktop.BeeperException if the call fails
   * @throws com.beeper.desktop.FileAccessException if the target cannot be written, or exists and
   *     {@link AssetSaveOptions#replaceExisting()} is false
   */
  SavedAsset saveTo(String url, Path target, Consumer<? super AssetSaveOptions.Builder> options);

  /**
   * Downloads an attachment as a stream.
   *
   * <p>Equivalent to {@link #open(String)} with the URL of the attachment, chosen as in {@link
   * #saveTo(Attachment, Path, Consumer)}.
   *
   * @param attachment the attachment
   * @return the file, to be closed by the caller
   * @throws IllegalArgumentException if the attachment is null or has no URL
   * @throws com.beeper.desktop.BeeperException if the call fails
   */
  default AssetContent open(Attachment attachment) {
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
   * @return the file, to be closed by the caller
   * @throws IllegalArgumentException if an argument is null, or the attachment has no URL
   * @throws com.beeper.desktop.BeeperException if the call fails
   */
  default AssetContent open(Attachment attachment, ProgressListener progress) {
    return open(AssetUrls.of(attachment), progress);
  }

  /**
   * Downloads a file as a stream.
   *
   * <p>Equivalent to {@link #serve(AssetServeParams)} with the URL alone.
   *
   * @param url an {@code mxc://}, {@code localmxc://} or {@code file://} URL
   * @return the file, to be closed by the caller
   * @throws IllegalArgumentException if the URL is null
   * @throws com.beeper.desktop.BeeperException if the call fails
   */
  default AssetContent open(String url) {
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
   * @return the file, to be closed by the caller
   * @throws IllegalArgumentException if an argument is null
   * @throws com.beeper.desktop.BeeperException if the call fails
   */
  AssetContent open(String url, ProgressListener progress);

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
   * @return the stored upload
   * @throws IllegalArgumentException if the parameters hold a stream that was already sent
   * @throws com.beeper.desktop.BeeperException if the call fails
   * @throws com.beeper.desktop.FileAccessException if the file cannot be read
   */
  AssetUploadResponse upload(AssetUploadParams params);

  /**
   * Equivalent to {@link #upload(AssetUploadParams)}, with parameters that a function sets.
   *
   * @param params a function that sets the request parameters
   * @return the stored upload
   * @throws IllegalArgumentException if the parameters hold a stream that was already sent
   * @throws com.beeper.desktop.BeeperException if the call fails
   * @throws com.beeper.desktop.FileAccessException if the file cannot be read
   */
  default AssetUploadResponse upload(Consumer<? super AssetUploadParams.Builder> params) {
    AssetUploadParams.Builder builder = AssetUploadParams.builder();
    Arguments.requireNonNull(params, "params").accept(builder);
    return upload(builder.build());
  }

  /**
   * Equivalent to {@link #upload(AssetUploadParams)} with a file alone.
   *
   * @param file the file
   * @return the stored upload
   * @throws com.beeper.desktop.BeeperException if the call fails
   * @throws com.beeper.desktop.FileAccessException if the file cannot be read
   */
  default AssetUploadResponse upload(Path file) {
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
   * @return the stored upload
   * @throws com.beeper.desktop.BeeperException if the call fails
   */
  AssetUploadResponse uploadBase64(AssetUploadBase64Params params);

  /**
   * Equivalent to {@link #uploadBase64(AssetUploadBase64Params)}, with parameters that a function
   * sets.
   *
   * @param params a function that sets the request parameters
   * @return the stored upload
   * @throws com.beeper.desktop.BeeperException if the call fails
   */
  default AssetUploadResponse uploadBase64(
      Consumer<? super AssetUploadBase64Params.Builder> params) {
    AssetUploadBase64Params.Builder builder = AssetUploadBase64Params.builder();
    Arguments.requireNonNull(params, "params").accept(builder);
    return uploadBase64(builder.build());
  }
}
