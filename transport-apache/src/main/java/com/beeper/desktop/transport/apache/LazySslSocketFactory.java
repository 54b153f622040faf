package com.beeper.desktop.transport.apache;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.socket.LayeredConnectionSocketFactory;
import org.apache.hc.client5.http.ssl.SSLConnectionSocketFactory;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;

/** {@link LazyTlsStrategy} for blocking calls of releases before 5.4. */
@SuppressWarnings("deprecation") // the replacement is newer than 5.1
final class LazySslSocketFactory implements LayeredConnectionSocketFactory {

  private final @Nullable SSLContext context;
  private volatile @Nullable SSLConnectionSocketFactory factory;

  LazySslSocketFactory(@Nullable SSLContext context) {
    this.context = context;
  }

  private SSLConnectionSocketFactory factory() {
    SSLConnectionSocketFactory created = factory;
    if (created == null) {
      // A race creates two, which is harmless.
      created = context == null
          ? SSLConnectionSocketFactory.getSocketFactory()
          : new SSLConnectionSocketFactory(context);
      factory = created;
    }
    return created;
  }

  @Override
  public Socket createSocket(HttpContext context) throws IOException {
    return DirectSocketFactory.create();
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
