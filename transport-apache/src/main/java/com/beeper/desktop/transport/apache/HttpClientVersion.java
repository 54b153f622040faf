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
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.socket.ConnectionSocketFactory;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.apache.hc.core5.util.VersionInfo;
import org.jspecify.annotations.Nullable;

/**
 * The release of Apache HttpClient on the path, and the differences between the supported ones, 5.1
 * and newer. References to newer API are harmless on older releases unless executed.
 */
final class HttpClientVersion {

  private static final Pattern MINOR_OF_5 = Pattern.compile("5\\.(\\d+).*");
  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] (\\d{3})");
  private static final TimeValue VALIDATE_AFTER = TimeValue.ofMilliseconds(100);

  /** The first minor release that sends {@code Content-Length: 0} itself. */
  private static final int ZERO_LENGTH_RELEASE = 4;

  /** The minor release; the newest one if a repackaged library lacks its version information. */
  private static final int MINOR = minor(release("client5"));

  private HttpClientVersion() {}

  /**
   * Rejects releases that would fail with a {@code NoSuchMethodError} in some call, and class loaders
   * that hide a module of the JDK that the release links.
   */
  static void require() {
    require(release("client5"), release("core5"));
    requireLinked(CloseableHttpClient.class.getClassLoader());
  }

  /** Initializes the class of the library that links {@code jdk.net} since 5.5. */
  private static void requireLinked(ClassLoader loader) {
    try {
      Class.forName(DefaultHttpClientConnectionOperator.class.getName(), true, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      throw new ConfigurationException(
          "Apache HttpClient " + release("client5") + " cannot be linked (" + e + "). It needs the"
              + " module jdk.net of the JDK. If an application server hides it, as WildFly does, add"
              + " <module name=\"jdk.net\"/> to the dependencies in"
              + " WEB-INF/jboss-deployment-structure.xml; if the Java runtime lacks it, add it there;"
              + " or use beeper-desktop-transport-jdk.",
          e);
    }
  }

  static void require(String client, String core) {
    int minor = minor(client);
    if (minor < 1) {
      throw wrongVersion(
          "Apache HttpClient", client, "beeper-desktop-transport-apache", "5.1 or a newer 5.x");
    }
    // The HttpCore release that each release of the client is built with.
    int needed = minor < 2 ? 1 : minor < 4 ? 2 : minor < 6 ? 3 : 4;
    if (minor(core) < needed) {
      throw wrongVersion(
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

  /** Sends a request to the host of its URI, and returns the open response. */
  @SuppressWarnings("deprecation") // the replacement is newer than 5.1
  static ClassicHttpResponse open(
      CloseableHttpClient client, ClassicHttpRequest request, HttpContext context)
      throws IOException {
    return MINOR < 2
        ? client.execute(null, request, context)
        : client.executeOpen(null, request, context);
  }

  @SuppressWarnings("deprecation") // the replacement is newer than 5.1
  static HttpClientContext context(HttpContext context) {
    return MINOR < 4 ? HttpClientContext.adapt(context) : HttpClientContext.cast(context);
  }

  /** Returns whether a request without a body needs an empty one to send its length of zero. */
  static boolean needsEmptyBody(String method) {
    return MINOR < ZERO_LENGTH_RELEASE
        && (method.equals("POST") || method.equals("PUT") || method.equals("PATCH"));
  }

  /**
   * Returns the status with which a proxy has refused a tunnel, or 0 for another failure. In blocking
   * calls, older releases throw an exception where newer ones return the response of the proxy.
   */
  @SuppressWarnings("deprecation") // no longer thrown by newer releases
  static int statusOfRefusedTunnel(Exception failure) {
    if (MINOR < 4 && failure.getCause() instanceof TunnelRefusedException refusal) {
      Matcher line = STATUS_LINE.matcher(String.valueOf(refusal.getMessage()));
      return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }
    return 0;
  }

  /** Disables the request for another protocol, which older releases never send. */
  static void disableUpgrade(RequestConfig.Builder config) {
    if (MINOR >= 4) {
      config.setProtocolUpgradeEnabled(false);
    }
  }

  /** Disables decompression, which older releases lack in asynchronous calls. */
  static void disableDecompression(HttpAsyncClientBuilder client) {
    if (MINOR >= 6) {
      client.disableContentCompression();
    }
  }

  @SuppressWarnings("deprecation") // the replacement is newer than 5.1
  static void configure(RequestConfig.Builder config, @Nullable Timeout connectTimeout) {
    if (MINOR < 2 && connectTimeout != null) {
      config.setConnectTimeout(connectTimeout);
    }
  }

  /** Returns the connections of the classic client, which ignore the JVM's SOCKS proxy. */
  @SuppressWarnings("deprecation") // the replacement is newer than 5.1
  static HttpClientConnectionManager classicConnections(
      int maxConnections, @Nullable Timeout connectTimeout, LazyTlsStrategy tls) {
    PoolingHttpClientConnectionManager manager;
    if (MINOR < 4) {
      manager = new PoolingHttpClientConnectionManager(
          RegistryBuilder.<ConnectionSocketFactory>create()
              .register(URIScheme.HTTP.id, new DirectSocketFactory())
              .register(URIScheme.HTTPS.id, new LazySslSocketFactory(tls.context()))
              .build(),
          PoolConcurrencyPolicy.STRICT,
          PoolReusePolicy.LIFO,
          null,
          StrictConnection::create);
    } else {
      manager = new PoolingHttpClientConnectionManager(
          new DefaultHttpClientConnectionOperator(
              proxy -> DirectSocketFactory.create(),
              null,
              null,
              RegistryBuilder.<TlsSocketStrategy>create()
                  .register(URIScheme.HTTPS.id, tls::upgrade)
                  .build()),
          PoolConcurrencyPolicy.STRICT,
          PoolReusePolicy.LIFO,
          null,
          StrictConnection::create);
    }
    manager.setMaxTotal(maxConnections);
    manager.setDefaultMaxPerRoute(maxConnections);
    // Every exchange ends at its deadline by its signal. With a timeout, the socket of a channel
    // needs seven system calls for a read instead of one.
    manager.setDefaultSocketConfig(
        SocketConfig.custom().setSoTimeout(Timeout.DISABLED).build());
    if (MINOR < 2) {
      manager.setValidateAfterInactivity(VALIDATE_AFTER);
    } else {
      manager.setDefaultConnectionConfig(connectionConfig(connectTimeout));
    }
    return new LosslessConnections(manager);
  }

  @SuppressWarnings("deprecation") // the replacement is newer than 5.1
  static void configure(
      PoolingAsyncClientConnectionManagerBuilder manager,
      HttpAsyncClientBuilder client,
      @Nullable Timeout connectTimeout,
      LazyTlsStrategy tls) {
    manager.setTlsStrategy(tls);
    if (MINOR < 2) {
      manager.setValidateAfterInactivity(VALIDATE_AFTER);
      client.setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1);
    } else {
      manager.setDefaultConnectionConfig(connectionConfig(connectTimeout));
      manager.setDefaultTlsConfig(
          TlsConfig.custom().setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1).build());
    }
  }

  private static ConnectionConfig connectionConfig(@Nullable Timeout connectTimeout) {
    ConnectionConfig.Builder config =
        ConnectionConfig.custom().setValidateAfterInactivity(VALIDATE_AFTER);
    if (connectTimeout != null) {
      config.setConnectTimeout(connectTimeout);
    }
    return config.build();
  }

  private static ConfigurationException wrongVersion(
      String library, String found, String needing, String works) {
    return new ConfigurationException(library + " " + found + " does not work with " + needing
        + ", which needs " + works + ". Change the version, or use another transport or codec.");
  }
}
