package com.beeper.desktop.assets;

import com.beeper.desktop.transport.Headers;
import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The content of a file, which is read while it arrives from the server. The caller closes it;
 * closing it before the end of the stream aborts the transfer.
 *
 * <p>One thread at a time reads the stream; all other parts are immutable. Not intended to be
 * implemented outside tests; methods may be added in minor releases.
 */
public interface AssetContent extends AutoCloseable {

  /**
   * Returns the status of the response.
   *
   * @return 200, 206, 304 or 416
   */
  int status();

  /**
   * Returns the header fields of the response.
   *
   * @return the fields as received
   */
  Headers headers();

  /**
   * Returns the bytes. They are not held in memory: each read takes them from the connection and
   * waits at most {@link com.beeper.desktop.CallOptions#idleTimeout()} for the next one. A read
   * fails with a {@link com.beeper.desktop.transport.TransportException} when this time
   * is over or the connection breaks. The end of the stream is reached only after all bytes.
   *
   * @return the stream, always the same one; empty with status 304
   */
  InputStream stream();

  /**
   * Returns the number of bytes in {@link #stream()}.
   *
   * @return the length that the server declares, or -1 if it does not
   */
  long contentLength();

  /**
   * Returns the media type of the file.
   *
   * @return for example {@code image/png}; null if the server does not send it
   */
  @Nullable
  String contentType();

  /**
   * Returns the range of these bytes with status 206, or the length of the file with status 416.
   *
   * @return the range; null if the server does not send it
   */
  @Nullable
  ContentRange contentRange();

  /**
   * Returns the validator of this version of the file, for {@link
   * AssetServeParams.Builder#ifNoneMatch(String)}.
   *
   * @return the value of {@code ETag} with its quotes; null if there is none
   */
  @Nullable
  String eTag();

  /**
   * Returns the time of the last change of the file, for {@link
   * AssetServeParams.Builder#ifModifiedSince(Instant)}.
   *
   * @return the time, in whole seconds; null if the server does not send it, or not in a date
   *     format of HTTP
   */
  @Nullable
  Instant lastModified();

  /**
   * Returns whether the file is unchanged since the version of the caller.
   *
   * @return true for status 304
   */
  boolean isNotModified();

  /**
   * Returns whether the content is a range of the file.
   *
   * @return true for status 206
   */
  boolean isPartial();

  /**
   * Returns whether the file has no bytes in the requested range.
   *
   * @return true for status 416
   */
  boolean isRangeNotSatisfiable();

  /** Ends the transfer. May be called more than once, and from any thread. */
  @Override
  void close();
}
