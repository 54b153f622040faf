package com.beeper.desktop.internal.client;

import com.beeper.desktop.ApiResponse;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.TransportResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Keeps status and headers of the one call that is made inside {@code withResponse}. */
final class ResponseRecorder {

  private record Seen(int status, Headers headers) {}

  private final AtomicInteger calls = new AtomicInteger();
  private volatile @Nullable Seen seen;

  /**
   * Counts a call before it is made.
   *
   * @throws IllegalStateException if it is the second one, which then is not made
   */
  void begin() {
    if (calls.incrementAndGet() > 1) {
      throw new IllegalStateException(
          "withResponse takes exactly one call, and this is another one");
    }
  }

  /** Keeps the response of an attempt; the last one counts. */
  void record(TransportResponse response) {
    seen = new Seen(response.status(), response.headers());
  }

  /**
   * Joins what was recorded with what the user's function returned.
   *
   * @throws IllegalStateException if there was not exactly one call, and it was answered
   */
  <T extends @Nullable Object> ApiResponse<T> respond(T value) {
    Seen last = seen;
    if (calls.get() != 1 || last == null) {
      throw new IllegalStateException("withResponse takes exactly one call, made with the client"
          + " that its function is given and ended when the function ends; there were "
          + (last == null ? "none" : calls.get()));
    }
    return new ApiResponse<>(last.status(), last.headers(), value);
  }
}
