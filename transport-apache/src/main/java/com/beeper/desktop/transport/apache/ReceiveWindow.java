package com.beeper.desktop.transport.apache;

import java.io.IOException;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.jspecify.annotations.Nullable;

/**
 * Flow control of a streamed response: the reactor stops reading from the connection when 64 kB, at
 * most 128 kB, are waiting for the reader.
 *
 * <p>The reactor is called without a lock. Thread-safe.
 */
final class ReceiveWindow {

  private static final int SIZE = 64 * 1024;

  // Guarded by this object's monitor.
  private @Nullable CapacityChannel channel;
  private int waiting;
  private boolean closed;

  /** The number of bytes that the reactor may deliver before it stops, as far as it is known. */
  private int granted;

  /** Sets the channel for requesting more; over HTTP/1.1 called when the reactor has stopped. */
  void open(CapacityChannel capacity) throws IOException {
    int grant;
    synchronized (this) {
      channel = capacity;
      granted = 0;
      grant = grant();
    }
    update(capacity, grant);
  }

  /** Records bytes that wait for the reader from now on. */
  synchronized void delivered(int count) {
    waiting += count;
    granted = Math.max(0, granted - count);
  }

  /** Records bytes that the reader has taken. */
  void taken(int count) throws IOException {
    CapacityChannel capacity;
    int grant;
    synchronized (this) {
      waiting -= count;
      capacity = channel;
      grant = grant();
    }
    update(capacity, grant);
  }

  /** Closes the window at the end of the exchange: nothing more is requested. */
  synchronized void close() {
    closed = true;
  }

  /** Returns the number of bytes to request now. Called with the monitor held. */
  private int grant() {
    int missing = SIZE - waiting - granted;
    if (closed || channel == null || missing < SIZE / 2) {
      return 0;
    }
    granted += missing;
    return missing;
  }

  private static void update(@Nullable CapacityChannel capacity, int grant) throws IOException {
    if (grant > 0 && capacity != null) {
      capacity.update(grant);
    }
  }
}
