package com.beeper.desktop.transport.support;

import com.beeper.desktop.transport.TransportException;

/** An exchange that can be broken off from outside. */
@FunctionalInterface
public interface Abortable {

  /**
   * Breaks the exchange off and closes its connection; who waits for the exchange gets {@code why}.
   * Does nothing if the exchange has ended. May be called from any thread, more than once; must
   * neither block nor throw.
   *
   * @param why what to tell who waits
   */
  void abort(TransportException why);
}
