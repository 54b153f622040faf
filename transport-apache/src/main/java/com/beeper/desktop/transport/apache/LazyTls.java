package com.beeper.desktop.transport.apache;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketAddress;
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
 * The library's default TLS, made at the first {@code https} connection: it loads the trust store,
 * which takes 100 ms that plain {@code http} can do without.
 */
final class LazyTls implements TlsStrategy {

  private volatile @Nullable DefaultClientTlsStrategy strategy;

  private DefaultClientTlsStrategy strategy() {
    DefaultClientTlsStrategy made = strategy;
    if (made == null) {
      // Made twice in a race, without harm.
      made = new DefaultClientTlsStrategy(SSLContexts.createDefault());
      strategy = made;
    }
    return made;
  }

  /** The strategy of blocking calls, from 5.4 on. */
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

  /** All that there is in 5.1. */
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
