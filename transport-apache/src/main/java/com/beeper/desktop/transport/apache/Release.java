package com.beeper.desktop.transport.apache;

import com.beeper.desktop.ConfigurationException;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.TunnelRefusedException;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.apache.hc.core5.util.VersionInfo;
import org.jspecify.annotations.Nullable;

/**
 * Which release of Apache HttpClient is there, and what differs between those that work: 5.1 and
 * newer. A line that names what an older release lacks does no harm there unless it runs.
 */
final class Release {

  private static final Pattern MINOR_OF_5 = Pattern.compile("5\\.(\\d+).*");
  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] (\\d{3})");
  private static final TimeValue VALIDATE_AFTER = TimeValue.ofMilliseconds(100);

  /** The first release that sends a length of zero by itself. */
  private static final int LENGTH_OF_ZERO = 4;

  /** The minor version; the newest one if the library was taken apart and does not tell. */
  private static final int MINOR = minor(release("client5"));

  private Release() {}

  /** Fails for releases that would else end in a {@code NoSuchMethodError} in some call. */
  static void require() {
    require(release("client5"), release("core5"));
  }

  static void require(String client, String core) {
    int minor = minor(client);
    if (minor < 1) {
      throw ConfigurationException.wrongVersion(
          "Apache HttpClient", client, "beeper-desktop-transport-apache", "5.1 or a newer 5.x");
    }
    // What each release of the client was built with.
    int needed = minor < 2 ? 1 : minor < 4 ? 2 : minor < 6 ? 3 : 4;
    if (minor(core) < needed) {
      throw ConfigurationException.wrongVersion(
          "Apache HttpCore",
          core,
          "Apache HttpClient " + client,
          "5." + needed + " or a newer 5.x");
    }
  }

  private static String release(String part) {
    VersionInfo info = VersionInfo.loadVersionInfo(
        "org.apache.hc." + part, CloseableHttpClient.class.getClassLoader());
    return info == null ? VersionInfo.UNAVAILABLE : info.getRelease();
  }

  private static int minor(String release) {
    Matcher matcher = MINOR_OF_5.matcher(release);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : Integer.MAX_VALUE;
  }

  /** Sends a request, which says itself where it goes, and leaves the response open. */
  @SuppressWarnings("deprecation") // what came in its place is newer than 5.1
  static ClassicHttpResponse open(
      CloseableHttpClient client, ClassicHttpRequest request, HttpContext context)
      throws IOException {
    return MINOR < 2
        ? client.execute(null, request, context)
        : client.executeOpen(null, request, context);
  }

  @SuppressWarnings("deprecation") // what came in its place is newer than 5.1
  static HttpClientContext context(HttpContext context) {
    return MINOR < 4 ? HttpClientContext.adapt(context) : HttpClientContext.cast(context);
  }

  /** Whether a request without a body, of a method that usually has one, needs an empty one. */
  static boolean needsEmptyBody(String method) {
    return MINOR < LENGTH_OF_ZERO
        && (method.equals("POST") || method.equals("PUT") || method.equals("PATCH"));
  }

  /**
   * Returns the status with which a proxy has refused a tunnel, or 0 if that is not what has failed.
   * Older releases throw in blocking calls where newer ones return the answer of the proxy.
   */
  @SuppressWarnings("deprecation") // is thrown no more
  static int statusOfRefusedTunnel(Exception failure) {
    if (MINOR < 4 && failure.getCause() instanceof TunnelRefusedException refusal) {
      Matcher line = STATUS_LINE.matcher(String.valueOf(refusal.getMessage()));
      return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }
    return 0;
  }

  /** Older releases never ask for another protocol. */
  static void withoutUpgrade(RequestConfig.Builder config) {
    if (MINOR >= 4) {
      config.setProtocolUpgradeEnabled(false);
    }
  }

  /** Older releases decompress nothing in asynchronous calls. */
  static void withoutDecompression(HttpAsyncClientBuilder client) {
    if (MINOR >= 6) {
      client.disableContentCompression();
    }
  }

  @SuppressWarnings("deprecation") // what came in its place is newer than 5.1
  static void connect(RequestConfig.Builder config, @Nullable Timeout connectTimeout) {
    if (MINOR < 2 && connectTimeout != null) {
      config.setConnectTimeout(connectTimeout);
    }
  }

  @SuppressWarnings("deprecation") // what came in its place is newer than 5.1
  static void connect(
      PoolingHttpClientConnectionManagerBuilder manager,
      @Nullable Timeout connectTimeout,
      LazyTls tls) {
    if (MINOR < 2) {
      manager.setValidateAfterInactivity(VALIDATE_AFTER);
    } else {
      manager.setDefaultConnectionConfig(connections(connectTimeout));
    }
    if (MINOR < 4) {
      manager.setSSLSocketFactory(new LazySocketFactory(tls.context()));
    } else {
      manager.setTlsSocketStrategy(tls::upgrade);
    }
  }

  @SuppressWarnings("deprecation") // what came in its place is newer than 5.1
  static void connect(
      PoolingAsyncClientConnectionManagerBuilder manager,
      HttpAsyncClientBuilder client,
      @Nullable Timeout connectTimeout,
      LazyTls tls) {
    manager.setTlsStrategy(tls);
    if (MINOR < 2) {
      manager.setValidateAfterInactivity(VALIDATE_AFTER);
      client.setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1);
    } else {
      manager.setDefaultConnectionConfig(connections(connectTimeout));
      manager.setDefaultTlsConfig(
          TlsConfig.custom().setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1).build());
    }
  }

  private static ConnectionConfig connections(@Nullable Timeout connectTimeout) {
    ConnectionConfig.Builder config =
        ConnectionConfig.custom().setValidateAfterInactivity(VALIDATE_AFTER);
    if (connectTimeout != null) {
      config.setConnectTimeout(connectTimeout);
    }
    return config.build();
  }
}
