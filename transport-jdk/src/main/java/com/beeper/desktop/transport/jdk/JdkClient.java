package com.beeper.desktop.transport.jdk;

import java.net.http.HttpClient;

/**
 * An HTTP client and what belongs to it. Compared by identity, and no record: JDK 17 keeps the class
 * of the record whose {@code equals} it linked last, and with it the class loader of an application
 * that an application server has stopped.
 */
final class JdkClient {

  private final HttpClient http;
  private final CallbackExecutor callbacks;
  private final JdkClientShutdown shutdown;

  /**
   * Creates a client. To be called by the thread that creates the HTTP client.
   *
   * @param http the client
   * @param callbacks runs the callbacks of a client that belongs to the transport; of a client that
   *     the application supplies, only those that the transport calls
   */
  JdkClient(HttpClient http, CallbackExecutor callbacks) {
    this.http = http;
    this.callbacks = callbacks;
    this.shutdown = new JdkClientShutdown(http, callbacks);
  }

  HttpClient http() {
    return http;
  }

  CallbackExecutor callbacks() {
    return callbacks;
  }

  /** Closes the client; not used for a client that the application supplies. */
  JdkClientShutdown shutdown() {
    return shutdown;
  }
}
