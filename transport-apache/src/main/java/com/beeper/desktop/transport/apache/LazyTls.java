package com.beeper.desktop.transport.apache;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.net.NamedEndpoint;
import org.apache.hc.core5.reactor.ssl.TransportSecurityLayer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * TLS with the given context or else the library's default, made at the first {@code https} connection: it loads the trust store,
 * which takes 100 ms that plain {@code http} can do without.
 */
final class LazyTls implements TlsSocketStrategy, TlsStrategy {

  private final @Nullable SSLContext context;
  private volatile @Nullable DefaultClientTlsStrategy strategy;

  LazyTls(@Nullable SSLContext context) {
    this.context = context;
  }

  private DefaultClientTlsStrategy strategy() {
    DefaultClientTlsStrategy made = strategy;
    if (made == null) {
      // Made twice in a race, without harm.
      made = context == null
          ? DefaultClientTlsStrategy.createDefault()
          : new DefaultClientTlsStrategy(context);
      strategy = made;
    }
    return made;
  }

  @Override
  public SSLSocket upgrade(
      Socket socket, String target, int port, Object attachment, HttpContext context)
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

  @Deprecated
  @Override
  @SuppressWarnings("NullAway") // the library is not annotated; without a callback it is null
  public boolean upgrade(
      TransportSecurityLayer session,
      HttpHost host,
      SocketAddress localAddress,
      SocketAddress remoteAddress,
      Object attachment,
      Timeout handshakeTimeout) {
    upgrade(session, host, attachment, handshakeTimeout, null);
    return true;
  }
}
