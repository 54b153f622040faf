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
 * What all attempts of a call send.
 *
 * @param idempotent whether sending it twice does no harm
 * @param authorized whether the headers have the access token
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

  /** Tells whether there is a second time for what is sent. */
  boolean isRepeatable() {
    return body == null || body.isRepeatable();
  }

  /** Returns the same request with another access token. */
  PreparedRequest authorizedWith(String authorization) {
    Headers renewed = headers.toBuilder().set("Authorization", authorization).build();
    return new PreparedRequest(
        method, idempotent, true, uri, renewed, body, streamed, maxResponseBytes, idleTimeout);
  }

  /**
   * Returns the request of one attempt.
   *
   * @param headers the headers of this attempt
   * @param progress told whenever the transport has read more of a body that is a stream
   */
  TransportRequest attempt(
      Headers headers, Deadline deadline, CancelSignal signal, Runnable progress) {
    return TransportRequest.builder(method, uri)
        .headers(headers)
        .body(body == null || body.bytes() != null ? body : BodyProgress.watched(body, progress))
        .streamed(streamed)
        .maxBufferedBytes(maxResponseBytes)
        .deadline(deadline)
        .idleTimeout(streamed ? idleTimeout : null)
        .cancelSignal(signal)
        .build();
  }

  /** Leaves out query and headers, which may hold secrets. */
  @Override
  public String toString() {
    return method + " " + uri.getRawPath();
  }
}
