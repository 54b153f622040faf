package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.ProxySettings;
import com.beeper.desktop.transport.TransportSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Determines the proxy and the local address of a connection. */
final class ProxyRoutePlanner extends DefaultRoutePlanner {

  private final @Nullable ProxySettings proxy;
  private final @Nullable InetAddress localAddress;

  ProxyRoutePlanner(TransportSettings settings) {
    super(null);
    this.proxy = settings.proxy();
    this.localAddress = settings.localAddress();
  }

  /**
   * Returns the proxy for a host. Its credentials are added to the context as if a challenge had been
   * received: waiting for one would require a body that can be sent twice.
   */
  @Override
  @SuppressWarnings("NullAway") // null stands for no proxy
  protected HttpHost determineProxy(HttpHost target, HttpContext context) {
    if (proxy == null) {
      return null;
    }
    Proxy selected = proxy.selector().select(URI.create(target.toURI())).get(0);
    if (!(selected.address() instanceof InetSocketAddress address)) {
      return null;
    }
    HttpHost host = new HttpHost("http", address.getHostString(), address.getPort());
    String authorization = proxy.authorization();
    if (authorization != null) {
      HttpClientVersion.context(context)
          .getAuthExchange(host)
          .select(new PreemptiveProxyAuthorization(authorization));
    }
    return host;
  }

  @Override
  @SuppressWarnings("NullAway") // null leaves the choice to the operating system
  protected InetAddress determineLocalAddress(HttpHost firstHop, HttpContext context) {
    return localAddress;
  }
}
