package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.support.FailureClassifier;
import java.net.URI;
import java.net.http.HttpClient;
import org.jspecify.annotations.Nullable;

/** The HTTP clients behind one transport. Thread-safe. */
interface Clients {

  /**
   * Returns the client for a URI, which an exchange uses until it is released.
   *
   * @throws IllegalStateException if the transport is closed
   */
  HttpClient lease(URI uri, Exchange exchange);

  /** Takes note that what came as the response to an exchange is not HTTP. */
  void spoiled(Exchange exchange);

  /** Takes note that an exchange has ended, or did not begin. */
  void release(Exchange exchange);

  /** Returns the way on which the client for a URI sends. */
  FailureClassifier route(URI uri);

  /** Returns the value of {@code Proxy-Authorization} to send to the proxy, or null for none. */
  @Nullable
  String proxyAuthorization();

  /** Closes what belongs to the transport. */
  void close();
}
