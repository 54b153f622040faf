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

/** The way to a host: from which address of this machine, and through which proxy. */
final class Routes extends DefaultRoutePlanner {

  private final @Nullable ProxySettings proxy;
  private final @Nullable InetAddress localAddress;

  Routes(TransportSettings settings) {
    super(null);
    this.proxy = settings.proxy();
    this.localAddress = settings.localAddress();
  }

  /**
   * Returns the proxy to a host. Its credentials go into the context, as if they had been asked
   * for already: to wait for the challenge would need a body that can be sent twice.
   */
  @Override
  @SuppressWarnings("NullAway") // null is the library's word for none
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
      Release.context(context).getAuthExchange(host).select(new GivenAuthorization(authorization));
    }
    return host;
  }

  @Override
  @SuppressWarnings("NullAway") // null leaves the choice to the system
  protected InetAddress determineLocalAddress(HttpHost firstHop, HttpContext context) {
    return localAddress;
  }
}
