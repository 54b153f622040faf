package com.beeper.desktop.tck.websocket;

import com.beeper.desktop.transport.WebSocketConnection;

/** An open connection and its listener. */
record OpenConnection(WebSocketConnection connection, RecordingListener listener) {

  void request(long messages) {
    connection.request(messages);
  }

  void assertNext(String... events) throws InterruptedException {
    listener.assertNext(events);
  }
}
