package com.example.jetty;

import com.beeper.desktop.transport.ProxySettings;
import com.beeper.desktop.transport.support.Destination;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.client.Authentication;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.HttpProxy;
import org.eclipse.jetty.client.Origin;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.http.HttpHeader;

/**
 * Selects the proxy of each request.
 *
 * <p>Jetty selects a proxy once for each server, but the proxy of the JVM may change with each request.
 * Therefore a request is tagged with its proxy; the tag is a part of Jetty's key for the server.
 */
final class JettyProxies {

  private final HttpClient client;
  private final ProxySelector selector;
  private final String authorization;
  private final Map<InetSocketAddress, TaggedProxy> known = new ConcurrentHashMap<>();

  /**
   * Creates a selection.
   *
   * @param client the client to which proxies are added
   * @param settings the proxy settings; null for no proxy, which is Jetty's default
   */
  JettyProxies(HttpClient client, ProxySettings settings) {
    this.client = client;
    this.selector = settings == null ? null : settings.selector();
    this.authorization = settings == null ? null : settings.authorization();
  }

  Destination destination(URI uri) {
    return Destination.of(uri, selector);
  }

  void apply(Destination destination, Request request) {
    Object tag = tag(destination);
    if (tag != null) {
      request.tag(tag);
    }
  }

  /** Returns the tag of the requests to a destination; null for a direct connection. */
  Object tag(Destination destination) {
    InetSocketAddress address = destination.proxy();
    if (address != null) {
      known.computeIfAbsent(address, this::add);
    }
    return address;
  }

  private TaggedProxy add(InetSocketAddress address) {
    TaggedProxy proxy = new TaggedProxy(address);
    if (authorization != null) {
      client
          .getAuthenticationStore()
          .addAuthenticationResult(new Credentials(proxy.getURI(), authorization));
    }
    client.getProxyConfiguration().addProxy(proxy);
    return proxy;
  }

  /** A proxy for the requests that are tagged with its address. */
  private static final class TaggedProxy extends HttpProxy {

    private final InetSocketAddress tag;

    TaggedProxy(InetSocketAddress tag) {
      super(tag.getHostString(), tag.getPort());
      this.tag = tag;
    }

    @Override
    public boolean matches(Origin origin) {
      return tag.equals(origin.getTag());
    }
  }

  /** The header that Jetty adds to plain requests to the proxy and to CONNECT only. */
  private record Credentials(URI proxy, String authorization) implements Authentication.Result {

    @Override
    public URI getURI() {
      return proxy;
    }

    @Override
    public void apply(Request request) {
      request.headers(fields -> fields.put(HttpHeader.PROXY_AUTHORIZATION, authorization));
    }

    @Override
    public String toString() {
      return "Credentials for " + proxy;
    }
  }
}
