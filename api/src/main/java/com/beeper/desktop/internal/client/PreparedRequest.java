package com.beeper.desktop.internal.client;

import com.beeper.desktop.transport.CancelSignal;
import com.beeper.desktop.transport.Deadline;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.TransportRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What all attempts of a call send. */
record PreparedRequest(
    String method, URI uri, Headers headers, @Nullable RequestBody body, long maxResponseBytes) {

  /** Returns the request of one attempt. */
  TransportRequest attempt(Deadline deadline, CancelSignal signal) {
    return TransportRequest.builder(method, uri)
        .headers(headers)
        .body(body)
        .maxBufferedBytes(maxResponseBytes)
        .deadline(deadline)
        .cancelSignal(signal)
        .build();
  }

  /** Leaves out query and headers, which may hold secrets. */
  @Override
  public String toString() {
    return method + " " + uri.getRawPath();
  }
}
