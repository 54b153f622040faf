package com.beeper.desktop.internal.client;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.internal.transport.LoopbackHost;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * The base URL of the API.
 *
 * @param text scheme, authority and base path, without a slash at the end
 * @param authority host and port, for messages
 * @param secure whether it is {@code https}
 * @param loopback whether the host is certainly this machine
 */
public record BaseUrl(String text, String authority, boolean secure, boolean loopback) {

  /** The address of Beeper Desktop by default. */
  public static final String DEFAULT = "http://localhost:23373";

  /**
   * Checks a URL.
   *
   * @param source where it comes from, for messages
   * @throws ConfigurationException if it cannot be a base URL
   */
  public static BaseUrl of(String url, String source) {
    try {
      return of(new URI(url), source);
    } catch (URISyntaxException e) {
      throw new ConfigurationException(
          source + " is not a URL: " + e.getReason() + " at index " + e.getIndex());
    }
  }

  /**
   * Checks a URL.
   *
   * @param source where it comes from, for messages
   * @throws ConfigurationException if it cannot be a base URL
   */
  public static BaseUrl of(URI url, String source) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw wrong(source, "must start with http:// or https://");
    }
    // Checked before the host, because messages that show the URL must not show a password.
    if (url.getRawAuthority() != null && url.getRawAuthority().indexOf('@') >= 0) {
      throw wrong(source, "must not hold a user name or password");
    }
    String host = url.getHost();
    if (host == null) {
      throw wrong(source, "has no host name that DNS allows");
    }
    if (url.getRawQuery() != null || url.getRawFragment() != null) {
      throw wrong(source, "must not have a query or a fragment");
    }
    if (url.getPort() > 65_535) {
      throw wrong(source, "has a port above 65535");
    }
    String path = url.getRawPath();
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    String authority = url.getPort() < 0 ? host : host + ":" + url.getPort();
    return new BaseUrl(
        scheme + "://" + authority + path,
        authority,
        scheme.equals("https"),
        LoopbackHost.matches(host));
  }

  private static ConfigurationException wrong(String source, String problem) {
    return new ConfigurationException(source + " " + problem + ", as in " + DEFAULT);
  }

  /**
   * Refuses a connection on which others can read tokens and messages.
   *
   * @param source where the URL comes from, for messages
   * @throws ConfigurationException if it is plain http and the host is not this machine
   */
  public void requirePrivate(String source) {
    if (!secure && !loopback) {
      throw new ConfigurationException(source
          + " is plain http to "
          + authority
          + ", which is not a loopback address: the access token and all messages could be read in"
          + " transit. Use https, or localhost or 127.0.0.1 for this machine. If the network is safe,"
          + " as between a container and host.docker.internal or in a VPN, call"
          + " allowInsecure(true).");
    }
  }

  /** Returns scheme and authority. */
  String origin() {
    return (secure ? "https://" : "http://") + authority;
  }

  /** Returns whether a URL has the same scheme, host and port. */
  boolean isSameOrigin(URI url) {
    URI own = URI.create(origin());
    return own.getScheme().equalsIgnoreCase(url.getScheme())
        && own.getHost().equalsIgnoreCase(url.getHost())
        && port(own) == port(url);
  }

  private static int port(URI url) {
    int standard = "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
    return url.getPort() < 0 ? standard : url.getPort();
  }

  @Override
  public String toString() {
    return text;
  }
}
