package com.beeper.desktop.internal.client;

import com.beeper.desktop.transport.CancelSignal;
import com.beeper.desktop.transport.Deadline;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.TransportRequest;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The request that all attempts of a call send. Immutable.
 *
 * @param idempotent whether sending it twice is harmless
 * @param authorized whether the headers contain the access token
 */
record PreparedRequest(
    String method,
    boolean idempotent,
    boolean authorized,
    URI uri,
    Headers headers,
    @Nullable RequestBody body,
    boolean streamed,
    long maxResponseBytes,
    Duration idleTimeout) {

  /** Returns whether the request can be sent a second time. */
  boolean isRepeatable() {
    return body == null || body.isRepeatable();
  }

  /** Returns the same request with another access token. */
  PreparedRequest authorizedWith(String authorization) {
    Headers renewed = headers.toBuilder().set("Authorization", authorization).build();
    return new PreparedRequest(
        method, idempotent, true, uri, renewed, body, streamed, maxResponseBytes, idleTimeout);
  }

  /** Returns whether the request has a body that is read as a stream. */
  boolean isUpload() {
    return body != null && body.bytes() == null;
  }

  /**
   * Returns the request of one attempt.
   *
   * @param headers the headers of this attempt
   * @param progress run whenever the transport has read a part of the body; null for none
   */
  TransportRequest attempt(
      Headers headers, Deadline deadline, CancelSignal signal, @Nullable Runnable progress) {
    return TransportRequest.builder(method, uri)
        .headers(headers)
        .body(body == null || progress == null ? body : BodyProgress.watched(body, progress))
        .streamed(streamed)
        .maxBufferedBytes(maxResponseBytes)
        .deadline(deadline)
        .idleTimeout(streamed ? idleTimeout : null)
        .cancelSignal(signal)
        .build();
  }

  /** Omits query and headers, which may contain secrets. */
  @Override
  public String toString() {
    return method + " " + uri.getRawPath();
  }
}
