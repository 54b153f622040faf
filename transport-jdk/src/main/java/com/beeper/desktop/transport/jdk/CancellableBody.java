package com.beeper.desktop.transport.jdk;

/** The receiver of a body of which the JDK does not end the exchange by itself once it is cancelled. */
interface CancellableBody {

  /**
   * Ends the body for the JDK, which counts its open exchanges: a client of the application with one
   * keeps its thread and descriptors for ever, also when nothing refers to it. Called after the exchange has been cancelled, because the
   * JDK can cancel it, and close its connection, only before its end.
   */
  void exchangeCancelled();
}
