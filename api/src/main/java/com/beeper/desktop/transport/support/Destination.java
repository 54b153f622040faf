package com.beeper.desktop.transport.support;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The server that a request is sent to, and the HTTP proxy in between, if any.
 *
 * <pre>{@code
 * Destination destination = Destination.of(request.uri(), settings.proxy().selector());
 * }</pre>
 *
 * <p>{@link #toString()} shows host and port only.
 *
 * @param uri the URI of the request
 * @param proxy the address of the proxy, which may be unresolved; null for a direct connection
 */
public record Destination(URI uri, @Nullable InetSocketAddress proxy) {

  /**
   * Returns the destination of a request whose proxy is chosen by a selector: the first proxy that
   * the selector returns, if that is an HTTP proxy.
   *
   * @param uri the URI of the request
   * @param selector the selector; null for a direct connection
   * @return the destination
   * @throws UncheckedIOException if the selector fails; its cause is a {@link TransportException}
   */
  public static Destination of(URI uri, @Nullable ProxySelector selector) {
    Proxy first = selector == null ? null : first(selector, uri);
    return new Destination(
        uri,
        first != null
                && first.type() == Proxy.Type.HTTP
                && first.address() instanceof InetSocketAddress address
            ? address
            : null);
  }

  private static @Nullable Proxy first(ProxySelector selector, URI uri) {
    List<Proxy> proxies;
    try {
      proxies = selector.select(uri);
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new UncheckedIOException(new TransportException(
          Delivery.NOT_SENT, Reason.PROXY, "the proxy selector of the HTTP client failed", e));
    }
    return proxies == null || proxies.isEmpty() ? null : proxies.get(0);
  }

  /**
   * Returns the name that is resolved to open the connection: that of the proxy, else that of the
   * server.
   */
  String resolvedHost() {
    return proxy == null ? uri.getHost() : proxy.getHostString();
  }

  /**
   * Returns the addresses of a server that has several, in the order in which they are tried. Waits for no
   * resolver, because the caller can be an I/O thread.
   */
  String addresses() {
    String host = uri.getHost();
    if (proxy != null || host == null) {
      return "";
    }
    List<InetAddress> all = HostLookup.known(host);
    return all.size() < 2
        ? ""
        : all.stream()
            .map(InetAddress::getHostAddress)
            .collect(Collectors.joining(", ", " (tried ", ")"));
  }

  /**
   * Returns the server as {@code host:port}, followed by the proxy, if any.
   *
   * @return for example {@code desk.example.com:443 through the proxy localhost:8080}
   */
  @Override
  public String toString() {
    int port = uri.getPort();
    if (port < 0) {
      String scheme = uri.getScheme();
      port = "https".equalsIgnoreCase(scheme) || "wss".equalsIgnoreCase(scheme) ? 443 : 80;
    }
    String server = uri.getHost() + ":" + port;
    return proxy == null
        ? server
        : server + " through the proxy " + proxy.getHostString() + ":" + proxy.getPort();
  }
}
