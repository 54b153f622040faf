package com.beeper.desktop.internal.client;

import com.beeper.desktop.ApiResponse;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.TransportResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Records status and headers of the one call made inside {@code withResponse}. */
final class ResponseRecorder {

  private record Seen(int status, Headers headers) {}

  private final AtomicInteger calls = new AtomicInteger();
  private volatile @Nullable Seen seen;

  /**
   * Admits a call before it is started.
   *
   * @throws IllegalArgumentException if it is the second one
   */
  void admit() {
    if (calls.incrementAndGet() > 1) {
      throw new IllegalArgumentException(
          "call must make exactly one call, with the client passed to it; this is another one");
    }
  }

  /** Records the response of an attempt; the last one counts. */
  void record(TransportResponse response) {
    seen = new Seen(response.status(), response.headers());
  }

  /**
   * Combines the recorded response with the value returned by the user's function.
   *
   * @throws IllegalArgumentException unless there was exactly one call with a response
   */
  <T extends @Nullable Object> ApiResponse<T> respond(T value) {
    Seen last = seen;
    if (calls.get() != 1 || last == null) {
      throw new IllegalArgumentException(
          "call must make exactly one call, with the client passed to"
              + " it, and must not return before that call has ended; it made "
              + (last == null ? "none" : calls.get()));
    }
    return new ApiResponse<>(last.status(), last.headers(), value);
  }
}
