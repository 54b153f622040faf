package com.beeper.desktop.transport;

import com.beeper.desktop.internal.transport.Arguments;
import com.beeper.desktop.internal.transport.LoopbackHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP proxy that a transport uses.
 *
 * <p>A loopback host ({@code localhost}, 127.0.0.0/8, {@code ::1}; no other name, whatever it
 * resolves to) is never reached through a proxy, regardless of these settings and those of the JVM:
 * the proxy would resolve it to its own machine, and would receive the access token.
 *
 * <p>Immutable. {@link #toString()} shows no password.
 */
public final class ProxySettings {

  private enum ProxyMode {
    NONE,
    SYSTEM,
    FIXED
  }

  private final ProxyMode mode;
  private final @Nullable InetSocketAddress address;
  private final @Nullable String user;
  private final @Nullable String authorization;

  private ProxySettings(
      ProxyMode mode,
      @Nullable InetSocketAddress address,
      @Nullable String user,
      @Nullable String authorization) {
    this.mode = mode;
    this.address = address;
    this.user = user;
    this.authorization = authorization;
  }

  /**
   * Returns settings without a proxy, even if the JVM has one.
   *
   * @return the settings
   */
  public static ProxySettings none() {
    return new ProxySettings(ProxyMode.NONE, null, null, null);
  }

  /**
   * Returns settings with the JVM's proxy: that of {@link ProxySelector#getDefault()}, which reads the
   * system properties {@code http.proxyHost}, {@code http.proxyPort}, {@code
   * https.proxyHost}, {@code https.proxyPort} and {@code http.nonProxyHosts}. A SOCKS proxy is not
   * used. The JVM's default {@link java.net.Authenticator} is not used either; see {@link
   * #withCredentials}.
   *
   * @return the settings
   */
  public static ProxySettings system() {
    return new ProxySettings(ProxyMode.SYSTEM, null, null, null);
  }

  /**
   * Returns settings with one proxy for all hosts except loopback hosts.
   *
   * @param host the name or address of the proxy
   * @param port the port of the proxy
   * @return the settings
   * @throws IllegalArgumentException if the host is null or blank, or the port is not from 1 to 65535
   */
  public static ProxySettings of(String host, int port) {
    if (Arguments.requireNonNull(host, "host").isBlank()) {
      throw new IllegalArgumentException("host must not be blank");
    }
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("port must be from 1 to 65535: " + port);
    }
    // Unresolved: the name is resolved when a connection is opened.
    return new ProxySettings(
        ProxyMode.FIXED, InetSocketAddress.createUnresolved(host, port), null, null);
  }

  /**
   * Returns a copy with credentials for the proxy. They are sent with Basic authentication, with each
   * request and each {@code CONNECT}, without waiting for a challenge. Other schemes are not
   * supported.
   *
   * @param user the user name, without a colon
   * @param password the password
   * @return new settings
   * @throws IllegalArgumentException if the user name or the password is null or has a control
   *     character, if the user name has a colon, or if these settings are {@link #none()}
   */
  public ProxySettings withCredentials(String user, String password) {
    Arguments.requireNonNull(user, "user");
    Arguments.requireNonNull(password, "password");
    if (mode == ProxyMode.NONE) {
      throw new IllegalArgumentException(
          "user and password need a proxy: ProxySettings.none() has no credentials");
    }
    if (user.indexOf(':') >= 0) {
      throw new IllegalArgumentException("user must not have a colon");
    }
    if ((user + password).chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("user and password must not have a control character");
    }
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new ProxySettings(
        mode, address, user, "Basic " + Base64.getEncoder().encodeToString(both));
  }

  /**
   * Returns the value of the {@code Proxy-Authorization} header. It is a secret and is sent to the
   * proxy only.
   *
   * @return the value of the header, or null without credentials
   */
  public @Nullable String authorization() {
    return authorization;
  }

  /**
   * Returns these settings in the form that most HTTP libraries accept. The selector returns one
   * element: a proxy of type HTTP, whose address may be unresolved, or {@link Proxy#NO_PROXY}. For
   * loopback hosts it is always {@code NO_PROXY}. If the JVM's selector fails, it throws an {@link
   * UncheckedIOException} whose cause is a {@link TransportException} with {@link
   * TransportException.Reason#PROXY}.
   *
   * @return a thread-safe selector; that of {@link #system()} consults the JVM's selector each time
   */
  public ProxySelector selector() {
    return new Selector(this);
  }

  private Proxy select(URI uri) {
    String host = uri.getHost();
    if (mode == ProxyMode.NONE || host == null || LoopbackHost.matches(host)) {
      return Proxy.NO_PROXY;
    }
    if (mode == ProxyMode.FIXED) {
      return new Proxy(Proxy.Type.HTTP, address);
    }
    ProxySelector jvm = ProxySelector.getDefault();
    if (jvm == null) {
      return Proxy.NO_PROXY;
    }
    List<Proxy> proxies;
    try {
      proxies = jvm.select(asHttp(uri));
    } catch (RuntimeException e) {
      // Not a direct connection instead, which a firewall or a policy may forbid.
      throw new UncheckedIOException(new TransportException(
          TransportException.Delivery.NOT_SENT,
          TransportException.Reason.PROXY,
          "the JVM's ProxySelector failed; choose a proxy or none with proxy(ProxySettings)",
          e));
    }
    if (proxies != null) {
      for (Proxy proxy : proxies) {
        if (proxy != null && proxy.type() == Proxy.Type.HTTP) {
          return proxy;
        }
        if (proxy != null && proxy.type() == Proxy.Type.DIRECT) {
          break;
        }
      }
    }
    return Proxy.NO_PROXY;
  }

  /** Returns the URI of the handshake of a WebSocket URI: the JVM's selector has no proxy for ws. */
  private static URI asHttp(URI uri) {
    return "ws".equalsIgnoreCase(uri.getScheme()) || "wss".equalsIgnoreCase(uri.getScheme())
        ? URI.create("http" + uri.toString().substring("ws".length()))
        : uri;
  }

  @Override
  public String toString() {
    String proxy = switch (mode) {
      case NONE -> "none";
      case SYSTEM -> "system";
      case FIXED -> {
        InetSocketAddress fixed = Objects.requireNonNull(address);
        yield fixed.getHostString() + ":" + fixed.getPort();
      }
    };
    return user == null ? proxy : proxy + " as " + user;
  }

  /** A selector that exempts loopback hosts. */
  private static final class Selector extends ProxySelector {

    private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);

    private final ProxySettings settings;

    Selector(ProxySettings settings) {
      this.settings = settings;
    }

    @Override
    public List<Proxy> select(URI uri) {
      Proxy selected = settings.select(Arguments.requireNonNull(uri, "uri"));
      return selected.equals(Proxy.NO_PROXY) ? DIRECT : List.of(selected);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
      ProxySelector jvm = ProxySelector.getDefault();
      if (settings.mode == ProxyMode.SYSTEM && jvm != null) {
        jvm.connectFailed(uri, address, failure);
      }
    }
  }
}
