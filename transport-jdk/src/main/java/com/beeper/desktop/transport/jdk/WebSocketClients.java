package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.support.Abortable;

/** The HTTP clients of one WebSocket transport. Thread-safe. */
interface WebSocketClients extends JdkClients {

  /** Ends the lease of a connection whose close frame may still have to be sent. */
  void releaseClosing(Abortable connection);
}
