package com.beeper.desktop.transport.support;

import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The exchanges of one transport that have begun and not ended, and whether the transport is closed:
 * with it, {@link Transport#close} ends what runs and what begins at the same moment.
 *
 * <p>A streamed response is open until its body has ended. Thread-safe.
 */
public final class ExchangeRegistry implements AutoCloseable {

  private final Set<Abortable> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /** Makes an empty set for an open transport. */
  public ExchangeRegistry() {}

  /**
   * Checks that the transport is open.
   *
   * @throws IllegalStateException if it is closed
   */
  public void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the transport is closed");
    }
  }

  /**
   * Takes note of an exchange that begins, before it can end; it is aborted at once, on this thread,
   * if the transport was closed.
   *
   * @param exchange what to abort when the transport is closed; equal to no other one
   */
  public void add(Abortable exchange) {
    open.add(exchange);
    if (closed) {
      abort(exchange);
    }
  }

  /**
   * Takes note of an exchange that has ended, whatever its end. May be called more than once.
   *
   * @param exchange what was added; another one does nothing
   */
  public void remove(Abortable exchange) {
    open.remove(exchange);
  }

  /**
   * Closes the transport: aborts what is open, as {@linkplain TransportException.Reason#CANCELLED
   * cancelled}. May be called more than once.
   */
  @Override
  public void close() {
    closed = true;
    open.forEach(this::abort);
  }

  private void abort(Abortable exchange) {
    if (open.remove(exchange)) {
      exchange.abort(
          TransportException.cancelled(Delivery.MAYBE, "the transport was closed", null));
    }
  }
}
