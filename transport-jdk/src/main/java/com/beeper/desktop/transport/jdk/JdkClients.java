package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.support.Abortable;
import com.beeper.desktop.transport.support.Destination;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The HTTP clients of one transport. Thread-safe. */
interface JdkClients {

  /**
   * Returns the client for a URI. The exchange uses it until {@link #release}.
   *
   * @throws TransportException if a client cannot be created
   * @throws IllegalStateException if the transport is closed
   */
  JdkClient lease(URI uri, Abortable exchange) throws TransportException;

  /** Ends the lease of an exchange that has ended or has not started. */
  void release(Abortable exchange);

  /** Replaces the client of an exchange whose response is not HTTP. */
  void retire(Abortable exchange);

  /** Returns the server and the proxy to which the client for a URI connects. */
  Destination destination(URI uri);

  /** Returns the value of {@code Proxy-Authorization}, or null for none. */
  @Nullable
  String proxyAuthorization();

  /** Closes the clients that belong to the transport. */
  void close();

  /**
   * Returns whether the transport has configured the clients. A client of the application can have an
   * authenticator, with which the JDK rightly sends a request again after a challenge.
   */
  boolean isManaged();
}
