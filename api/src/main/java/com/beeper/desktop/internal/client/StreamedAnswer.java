package com.beeper.desktop.internal.client;

import com.beeper.desktop.BeeperException;
import com.beeper.desktop.transport.CancelSignal;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An answer whose body is still on its way. Whoever holds it closes it or copies it. */
public final class StreamedAnswer {

  private final String id;
  private final TransportResponse response;
  private final CancelSignal signal;
  private final @Nullable CompletableFuture<?> owner;
  private final Pipeline pipeline;
  private final long end;

  /** Takes the bytes of a body. */
  @FunctionalInterface
  public interface Sink {
    /** Takes the first {@code length} bytes of an array, which is used again afterwards. */
    void write(byte[] bytes, int length) throws IOException;
  }

  /**
   * Makes an answer.
   *
   * @param owner the future whose cancellation ends the copying; null for none
   * @param end when the call is over, as the time source counts
   */
  StreamedAnswer(
      String id,
      TransportResponse response,
      CancelSignal signal,
      @Nullable CompletableFuture<?> owner,
      Pipeline pipeline,
      long end) {
    this.id = id;
    this.response = response;
    this.signal = signal;
    this.owner = owner;
    this.pipeline = pipeline;
    this.end = end;
  }

  /** Returns the status. */
  public int status() {
    return response.status();
  }

  /** Returns the header fields. */
  public Headers headers() {
    return response.headers();
  }

  /** Returns the body. */
  public InputStream stream() {
    return response.stream();
  }

  /**
   * Reads the body to its end on this thread, and closes it. An interrupt, closing the client and
   * cancelling the future of the call end it.
   *
   * @throws IOException what the sink throws
   * @throws BeeperException if the body breaks off
   */
  public void copyTo(Sink sink) throws IOException {
    try {
      pipeline.copy(id, response, signal, owner, end, sink);
    } finally {
      close();
    }
  }

  /** Makes another call on this thread, as a part of the one that brought this answer. */
  public <T> T again(Call<T> call) {
    return pipeline.callAgain(call, owner);
  }

  /** Ends the exchange, if its body was not read to the end. */
  public void close() {
    try {
      response.close();
    } catch (IOException e) {
      // Nothing is lost: what was wanted of the body has been read.
    }
  }
}
