package com.beeper.desktop.transport.support;

import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The running exchanges of one transport, and whether the transport is closed. With it, {@link
 * Transport#close} aborts the running exchanges and those that start at the same moment.
 *
 * <pre>{@code
 * CompletableFuture<TransportResponse> sendAsync(TransportRequest request, Executor executor) {
 *   exchanges.requireOpen();
 *   MyExchange exchange = new MyExchange(request);
 *   exchanges.register(exchange);          // unregistered by the exchange when it ends
 *   return exchange.start();
 * }
 *
 * public void close() {
 *   exchanges.close();
 * }
 * }</pre>
 *
 * <p>A streamed response is running until its body has ended. Thread-safe.
 */
public final class ExchangeRegistry implements AutoCloseable {

  private final Set<Abortable> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /** Creates an empty registry of an open transport. */
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
   * Registers an exchange that starts, before it can end. If the transport has been closed, the
   * exchange is aborted at once, on the calling thread.
   *
   * @param exchange the exchange to abort when the transport is closed; equal to no other one
   */
  public void register(Abortable exchange) {
    running.add(exchange);
    if (closed) {
      abort(exchange);
    }
  }

  /**
   * Unregisters an exchange that has ended, successfully or not. May be called more than once.
   *
   * @param exchange the exchange; one that is not registered is ignored
   */
  public void unregister(Abortable exchange) {
    running.remove(exchange);
  }

  /**
   * Closes the transport: aborts the running exchanges with {@link
   * TransportException.Reason#CANCELLED}. May be called more than once.
   */
  @Override
  public void close() {
    closed = true;
    running.forEach(this::abort);
  }

  private void abort(Abortable exchange) {
    if (running.remove(exchange)) {
      exchange.abort(
          TransportException.cancelled(Delivery.MAYBE, "the transport was closed", null));
    }
  }
}
