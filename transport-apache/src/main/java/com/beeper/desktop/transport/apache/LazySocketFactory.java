package com.beeper.desktop.transport.apache;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.apache.hc.client5.http.socket.LayeredConnectionSocketFactory;
import org.apache.hc.client5.http.ssl.SSLConnectionSocketFactory;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;

/** {@link LazyTls} for blocking calls where the library is older than 5.4. */
@SuppressWarnings("deprecation") // newer releases have something else
final class LazySocketFactory implements LayeredConnectionSocketFactory {

  private volatile @Nullable SSLConnectionSocketFactory factory;

  private SSLConnectionSocketFactory factory() {
    SSLConnectionSocketFactory made = factory;
    if (made == null) {
      // Made twice in a race, without harm.
      made = SSLConnectionSocketFactory.getSocketFactory();
      factory = made;
    }
    return made;
  }

  @Override
  public Socket createSocket(HttpContext context) throws IOException {
    return factory().createSocket(context);
  }

  @Override
  public Socket connectSocket(
      TimeValue connectTimeout,
      Socket socket,
      HttpHost host,
      InetSocketAddress remoteAddress,
      InetSocketAddress localAddress,
      HttpContext context)
      throws IOException {
    return factory()
        .connectSocket(connectTimeout, socket, host, remoteAddress, localAddress, context);
  }

  @Override
  public Socket createLayeredSocket(Socket socket, String target, int port, HttpContext context)
      throws IOException {
    return factory().createLayeredSocket(socket, target, port, context);
  }
}
