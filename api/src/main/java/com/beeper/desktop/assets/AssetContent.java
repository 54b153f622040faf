package com.beeper.desktop.assets;

import com.beeper.desktop.transport.Headers;
import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file as they come from the server. It must be closed; closing it before the end of
 * the stream breaks the transfer off.
 *
 * <p>One thread at a time reads the stream; the rest is immutable. Not for implementation, but for
 * tests; methods may be added.
 */
public interface AssetContent extends AutoCloseable {

  /**
   * Returns the status of the answer.
   *
   * @return 200, 206, 304 or 416
   */
  int status();

  /**
   * Returns the header fields of the answer.
   *
   * @return the fields as received
   */
  Headers headers();

  /**
   * Returns the bytes. They are not held in memory: each read takes them from the connection, and
   * waits at most {@link com.beeper.desktop.CallOptions#idleTimeout()} for the next one. A read
   * fails with a {@link com.beeper.desktop.transport.TransportException} when that runs out, and
   * when the connection breaks; the end of the stream is reached only when all bytes were there.
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
   * @return for example {@code image/png}; null if the server does not say
   */
  @Nullable
  String contentType();

  /**
   * Returns which bytes these are, with status 206, or how long the file is, with status 416.
   *
   * @return the range; null if the server does not say
   */
  @Nullable
  ContentRange contentRange();

  /**
   * Returns the name of this version of the file, for {@link
   * AssetServeParams.Builder#ifNoneMatch(String)}.
   *
   * @return the value of {@code ETag} with its quotes; null if there is none
   */
  @Nullable
  String eTag();

  /**
   * Returns when the file was last changed, for {@link
   * AssetServeParams.Builder#ifModifiedSince(Instant)}.
   *
   * @return the time, in whole seconds; null if the server does not say, or not as HTTP has it
   */
  @Nullable
  Instant lastModified();

  /**
   * Tells whether the file is the one that the caller has already.
   *
   * @return true for status 304
   */
  boolean isNotModified();

  /**
   * Tells whether these are the bytes of a range, rather than the whole file.
   *
   * @return true for status 206
   */
  boolean isPartial();

  /**
   * Tells whether the file has no byte in the range that was asked for.
   *
   * @return true for status 416
   */
  boolean isRangeNotSatisfiable();

  /** Ends the transfer. May be called more than once, and from any thread. */
  @Override
  void close();
}
