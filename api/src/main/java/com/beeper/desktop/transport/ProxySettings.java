package com.beeper.desktop.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which HTTP proxy a transport sends through.
 *
 * <p>A loopback host ({@code localhost} and names that end in {@code .localhost}, 127.0.0.0/8,
 * {@code ::1}) is never reached through a proxy, whatever is set here or in the JVM: the proxy
 * would look for it on its own machine, and would be shown the access token.
 *
 * <p>Immutable. {@link #toString()} shows no password.
 */
public final class ProxySettings {

  private static final Pattern LOOPBACK =
      Pattern.compile("(.+\\.)?localhost|127(\\.[0-9]{1,3}){3}");

  private enum Kind {
    NONE,
    SYSTEM,
    FIXED
  }

  private final Kind kind;
  private final @Nullable InetSocketAddress address;
  private final @Nullable String user;
  private final @Nullable String authorization;

  private ProxySettings(
      Kind kind,
      @Nullable InetSocketAddress address,
      @Nullable String user,
      @Nullable String authorization) {
    this.kind = kind;
    this.address = address;
    this.user = user;
    this.authorization = authorization;
  }

  /**
   * Returns the settings for no proxy, also if the JVM names one.
   *
   * @return the settings
   */
  public static ProxySettings none() {
    return new ProxySettings(Kind.NONE, null, null, null);
  }

  /**
   * Returns the settings for the proxy of the JVM: that of {@link ProxySelector#getDefault()}, which
   * reads the system properties {@code http.proxyHost}, {@code http.proxyPort}, {@code
   * https.proxyHost}, {@code https.proxyPort} and {@code http.nonProxyHosts}. A SOCKS proxy is not
   * used. The JVM's default {@link java.net.Authenticator} is not asked: see {@link
   * #withCredentials}.
   *
   * @return the settings
   */
  public static ProxySettings system() {
    return new ProxySettings(Kind.SYSTEM, null, null, null);
  }

  /**
   * Returns the settings for one proxy for all hosts but loopback ones.
   *
   * @param host name or address of the proxy
   * @param port its port
   * @return the settings
   * @throws IllegalArgumentException if the host is blank or the port not from 1 to 65535
   */
  public static ProxySettings of(String host, int port) {
    if (host.isBlank()) {
      throw new IllegalArgumentException("the host of a proxy must not be blank");
    }
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("the port of a proxy must be from 1 to 65535: " + port);
    }
    // Unresolved: the name is looked up when a connection is opened.
    return new ProxySettings(
        Kind.FIXED, InetSocketAddress.createUnresolved(host, port), null, null);
  }

  /**
   * Returns these settings with what the proxy asks for. It is sent with each request, and each
   * {@code CONNECT}, without waiting for a challenge, as Basic authentication; other schemes are
   * not supported.
   *
   * @param user the user name; without colon
   * @param password the password
   * @return new settings
   * @throws IllegalArgumentException if the user name has a colon or one of them a control
   *     character
   * @throws IllegalStateException if these settings are {@link #none()}
   */
  public ProxySettings withCredentials(String user, String password) {
    if (kind == Kind.NONE) {
      throw new IllegalStateException("no proxy, so no credentials");
    }
    if (user.indexOf(':') >= 0) {
      throw new IllegalArgumentException("the user name must not have a colon");
    }
    if ((user + password).chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "user name and password must not have a control character");
    }
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new ProxySettings(
        kind, address, user, "Basic " + Base64.getEncoder().encodeToString(both));
  }

  /**
   * Returns what to send in {@code Proxy-Authorization}, to the proxy only. It is a secret.
   *
   * @return the value of the header, or null if there are no credentials
   */
  public @Nullable String authorization() {
    return authorization;
  }

  /**
   * Returns the choice in the form that most HTTP libraries take. It gives one element: a proxy of
   * type HTTP, whose address may be unresolved, or {@link Proxy#NO_PROXY}; the latter for every
   * loopback host.
   *
   * @return a selector, thread-safe; that of {@link #system()} asks the JVM's each time
   */
  public ProxySelector selector() {
    return new Selector(this);
  }

  private Proxy select(URI uri) {
    String host = uri.getHost();
    if (kind == Kind.NONE || host == null || isLoopback(host)) {
      return Proxy.NO_PROXY;
    }
    if (kind == Kind.FIXED) {
      return new Proxy(Proxy.Type.HTTP, address);
    }
    ProxySelector jvm = ProxySelector.getDefault();
    List<Proxy> proxies = jvm == null ? List.of() : jvm.select(uri);
    for (Proxy proxy : proxies) {
      if (proxy.type() == Proxy.Type.HTTP) {
        return proxy;
      }
      if (proxy.type() == Proxy.Type.DIRECT) {
        break;
      }
    }
    return Proxy.NO_PROXY;
  }

  /** Asks no DNS: its answer could differ when the request is sent. */
  private static boolean isLoopback(String host) {
    if (host.indexOf(':') >= 0) {
      try {
        return InetAddress.getByName(host).isLoopbackAddress();
      } catch (UnknownHostException e) {
        return false;
      }
    }
    return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }

  @Override
  public String toString() {
    String place = switch (kind) {
      case NONE -> "none";
      case SYSTEM -> "system";
      case FIXED -> {
        InetSocketAddress fixed = Objects.requireNonNull(address);
        yield fixed.getHostString() + ":" + fixed.getPort();
      }
    };
    return user == null ? place : place + " as " + user;
  }

  /** A selector that knows loopback hosts. */
  private static final class Selector extends ProxySelector {

    private final ProxySettings settings;

    Selector(ProxySettings settings) {
      this.settings = settings;
    }

    @Override
    public List<Proxy> select(URI uri) {
      return List.of(settings.select(Objects.requireNonNull(uri, "uri")));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
      ProxySelector jvm = ProxySelector.getDefault();
      if (settings.kind == Kind.SYSTEM && jvm != null) {
        jvm.connectFailed(uri, address, failure);
      }
    }
  }
}
