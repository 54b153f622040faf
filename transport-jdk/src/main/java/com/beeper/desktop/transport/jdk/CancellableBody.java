package com.beeper.desktop.transport.jdk;

/** The receiver of a body of which the JDK does not end the exchange by itself once it is cancelled. */
interface CancellableBody {

  /**
   * Ends the body for the JDK, which counts its open exchanges: before release 21, a client with one
   * keeps its thread and descriptors for ever. Called after the exchange has been cancelled, because the
   * JDK can cancel it, and close its connection, only before its end.
   */
  void exchangeCancelled();
}
