package com.beeper.desktop.internal.client;

import com.beeper.desktop.BeeperException;
import com.beeper.desktop.internal.client.Watch.End;
import com.beeper.desktop.transport.CancelSignal;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.TransportResponse;
import java.io.IOException;
import java.io.InputStream;

/** A response whose body is still arriving. Its holder closes or copies it. */
public final class StreamedResponse {

  private static final int COPY_BYTES = 64 * 1024;

  private final String label;
  private final TransportResponse response;
  private final CancelSignal signal;
  private final CallLifetime lifetime;
  private final CallFailures failures;
  private final long callDeadline;

  /** Receives the bytes of a body. */
  @FunctionalInterface
  public interface Sink {
    /** Writes the first {@code length} bytes of an array, which is reused afterwards. */
    void write(byte[] bytes, int length) throws IOException;
  }

  /**
   * Creates a response.
   *
   * @param label the name of the call in messages
   * @param signal aborts the exchange
   * @param lifetime aborts the copying when the call is abandoned
   * @param callDeadline the end of the call, on the scale of the client's time source
   */
  StreamedResponse(
      String label,
      TransportResponse response,
      CancelSignal signal,
      CallLifetime lifetime,
      CallFailures failures,
      long callDeadline) {
    this.label = label;
    this.response = response;
    this.signal = signal;
    this.lifetime = lifetime;
    this.failures = failures;
    this.callDeadline = callDeadline;
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

  CallLifetime lifetime() {
    return lifetime;
  }

  /**
   * Reads the body to its end on this thread, and closes it. An interrupt, closing the client,
   * cancelling the future of the call and the end of the call's time abort it.
   *
   * @throws IOException if the sink throws it
   * @throws BeeperException if the body breaks off
   */
  public void copyTo(Sink sink) throws IOException {
    Watch watch = lifetime.watch(signal, callDeadline, Thread.currentThread());
    byte[] buffer = new byte[COPY_BYTES];
    try {
      for (int n = read(buffer, watch); n >= 0; n = read(buffer, watch)) {
        sink.write(buffer, n);
      }
    } finally {
      watch.unwatch();
      close();
    }
  }

  private int read(byte[] buffer, Watch watch) {
    try {
      return response.stream().read(buffer);
    } catch (IOException | RuntimeException e) {
      End end = watch.unwatch();
      // A stream that reacts to interrupts itself may be faster than the monitor.
      if (end == End.INTERRUPT || Thread.currentThread().isInterrupted()) {
        Thread.currentThread().interrupt();
        throw failures.interrupted(label);
      }
      throw failures.ofBody(label, e, end);
    }
  }

  /** Ends the exchange if its body was not read to the end. */
  public void close() {
    try {
      response.close();
    } catch (IOException e) {
      // Nothing is lost: the wanted part of the body has been read.
    }
  }
}
