package com.beeper.desktop.transport.jdk;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.Executor;
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

  /** Returns the proxy through which the client for a URI sends, or null for none. */
  @Nullable
  InetSocketAddress proxy(URI uri);

  /** Returns the value of {@code Proxy-Authorization} to send to the proxy, or null for none. */
  @Nullable
  String proxyAuthorization();

  /** Returns the executor that reads the streamed request bodies of blocking calls. */
  Executor uploads();

  /** Closes what belongs to the transport. */
  void close();

  /** Returns the proxy that a selector names, as the JDK reads it: the first, if it is HTTP. */
  static @Nullable InetSocketAddress select(@Nullable ProxySelector selector, URI uri) {
    List<Proxy> proxies = selector == null ? List.of() : selector.select(uri);
    return !proxies.isEmpty()
            && proxies.get(0).type() == Proxy.Type.HTTP
            && proxies.get(0).address() instanceof InetSocketAddress address
        ? address
        : null;
  }
}
