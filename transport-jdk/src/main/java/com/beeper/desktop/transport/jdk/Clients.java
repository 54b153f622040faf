package com.beeper.desktop.transport.jdk;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.Executor;

/** The HTTP clients behind one transport. Thread-safe. */
interface Clients {

  /**
   * Returns the client for a URI.
   *
   * @throws IllegalStateException if the transport is closed
   */
  HttpClient client(URI uri);

  /** Returns the executor that reads the streamed request bodies of blocking calls. */
  Executor uploads();

  /** Takes note of an exchange that begins. */
  void began(Exchange exchange);

  /** Takes note of an exchange that has ended. */
  void ended(Exchange exchange);

  /** Closes what belongs to the transport. */
  void close();
}
