package com.beeper.desktop.transport.apache;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.net.NamedEndpoint;
import org.apache.hc.core5.reactor.ssl.TransportSecurityLayer;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * TLS with the given context or the library's default. It is created for the first {@code https}
 * connection, because loading the trust store takes 100 ms, which plain {@code http} does not need.
 */
final class LazyTlsStrategy implements TlsStrategy {

  private final @Nullable SSLContext context;
  private volatile @Nullable DefaultClientTlsStrategy strategy;

  LazyTlsStrategy(@Nullable SSLContext context) {
    this.context = context;
  }

  /** Returns the given context, or null. */
  @Nullable
  SSLContext context() {
    return context;
  }

  private DefaultClientTlsStrategy strategy() {
    DefaultClientTlsStrategy created = strategy;
    if (created == null) {
      // A race creates two, which is harmless.
      created =
          new DefaultClientTlsStrategy(context == null ? SSLContexts.createDefault() : context);
      strategy = created;
    }
    return created;
  }

  /** Starts TLS for blocking calls, from release 5.4 on. */
  SSLSocket upgrade(Socket socket, String target, int port, Object attachment, HttpContext context)
      throws IOException {
    return strategy().upgrade(socket, target, port, attachment, context);
  }

  @Override
  public void upgrade(
      TransportSecurityLayer session,
      NamedEndpoint endpoint,
      Object attachment,
      Timeout handshakeTimeout,
      FutureCallback<TransportSecurityLayer> callback) {
    strategy().upgrade(session, endpoint, attachment, handshakeTimeout, callback);
  }

  /** Starts TLS for asynchronous calls of release 5.1. */
  @Deprecated
  @Override
  public boolean upgrade(
      TransportSecurityLayer session,
      HttpHost host,
      SocketAddress localAddress,
      SocketAddress remoteAddress,
      Object attachment,
      Timeout handshakeTimeout) {
    return strategy()
        .upgrade(session, host, localAddress, remoteAddress, attachment, handshakeTimeout);
  }
}
