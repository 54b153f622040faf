package com.example.jetty;

import com.beeper.desktop.transport.ProxySettings;
import com.beeper.desktop.transport.support.FailureClassifier;
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
 * Sends each request through the proxy that the settings name for it.
 *
 * <p>Jetty chooses a proxy once for each server; the proxy of the JVM may change with each request.
 * So a request is tagged with its proxy: Jetty counts the tag as a part of the server's name.
 */
final class Proxies {

  private final HttpClient client;
  private final ProxySelector selector;
  private final String authorization;
  private final Map<InetSocketAddress, TaggedProxy> known = new ConcurrentHashMap<>();

  /**
   * Makes the choice.
   *
   * @param client gets the proxies
   * @param settings which proxies; null for none, as is Jetty's default
   */
  Proxies(HttpClient client, ProxySettings settings) {
    this.client = client;
    this.selector = settings == null ? null : settings.selector();
    this.authorization = settings == null ? null : settings.authorization();
  }

  FailureClassifier route(URI uri) {
    return FailureClassifier.of(uri, selector);
  }

  void apply(FailureClassifier route, Request request) {
    InetSocketAddress address = route.proxy();
    if (address == null) {
      return;
    }
    known.computeIfAbsent(address, this::introduce);
    request.tag(address);
  }

  private TaggedProxy introduce(InetSocketAddress address) {
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

  /** What Jetty adds to plain requests to the proxy and to CONNECT, and to nothing else. */
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
