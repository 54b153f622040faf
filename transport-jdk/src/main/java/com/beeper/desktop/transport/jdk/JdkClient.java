package com.beeper.desktop.transport.jdk;

import java.net.http.HttpClient;

/**
 * An HTTP client and what belongs to it.
 *
 * @param http the client
 * @param callbacks runs the callbacks of a client that belongs to the transport; of a client that the
 *     application supplies, only those that the transport calls
 * @param shutdown closes the client; not used for a client that the application supplies
 */
record JdkClient(HttpClient http, CallbackExecutor callbacks, JdkClientShutdown shutdown) {

  /** To be created by the thread that creates the client. */
  JdkClient(HttpClient http, CallbackExecutor callbacks) {
    this(http, callbacks, new JdkClientShutdown(http, callbacks));
  }
}
