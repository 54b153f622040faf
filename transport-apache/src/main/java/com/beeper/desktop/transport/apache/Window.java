package com.beeper.desktop.transport.apache;

import java.io.IOException;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.jspecify.annotations.Nullable;

/**
 * How much of a response the reactor may deliver: it stops reading from the connection when 64 kB,
 * at most 128 kB, are waiting for the reader.
 *
 * <p>The reactor is told without a lock held. Thread-safe.
 */
final class Window {

  private static final int SIZE = 64 * 1024;

  // Guarded by this object's monitor.
  private @Nullable CapacityChannel channel;
  private int waiting;
  private boolean closed;

  /** How many bytes the reactor may deliver before it stops, as far as is known. */
  private int granted;

  /** Takes the channel to ask for more; over HTTP/1.1 it comes when the reactor has stopped. */
  void open(CapacityChannel capacity) throws IOException {
    int grant;
    synchronized (this) {
      channel = capacity;
      granted = 0;
      grant = grant();
    }
    update(capacity, grant);
  }

  /** Takes note of bytes that wait for the reader from now on. */
  synchronized void delivered(int count) {
    waiting += count;
    granted = Math.max(0, granted - count);
  }

  /** Takes note of bytes that the reader has taken. */
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

  /** Asks for nothing from now on: the exchange has ended. */
  synchronized void close() {
    closed = true;
  }

  /** Returns how much more to ask for now. Called with the monitor held. */
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
