package com.beeper.desktop.transport.jdk;

import java.net.http.HttpClient;

/**
 * An HTTP client and the executor for its parsers.
 *
 * @param http the client
 * @param callbacks runs the callbacks of a client that belongs to the transport; of a client that the
 *     application supplies, only those that the transport calls
 */
record JdkClient(HttpClient http, CallbackExecutor callbacks) {}
