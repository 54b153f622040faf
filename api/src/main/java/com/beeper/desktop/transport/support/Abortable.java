package com.beeper.desktop.transport.support;

import com.beeper.desktop.transport.TransportException;

/** An exchange that can be aborted from any thread. */
@FunctionalInterface
public interface Abortable {

  /**
   * Aborts the exchange and closes its connection; waiters fail with {@code cause}. Does nothing if
   * the exchange has ended. May be called from any thread, more than once; must neither block nor
   * throw.
   *
   * @param cause the failure that waiters receive
   */
  void abort(TransportException cause);
}
