package com.example.jetty;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.transport.TransportSettings;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/** Creates the Jetty client with the settings, and without the features that the SDK implements. */
final class JettyClientFactory {

  private static final String NAME = "beeper-jetty";
  private static final int MAX_HEAD_BYTES = 256 * 1024;

  private JettyClientFactory() {}

  static HttpClient start(TransportSettings settings) {
    HttpClientTransportOverHTTP http1 = new HttpClientTransportOverHTTP();
    // Otherwise "Text/Plain" is returned as "text/plain", from the cache of common fields.
    http1.setHeaderCacheCaseSensitive(true);

    HttpClient client = new HttpClient(http1);
    client.setName(NAME);
    useDaemonThreads(client);
    setLimits(client);
    client.setFollowRedirects(false);
    client.setHttpCookieStore(new HttpCookieStore.Empty());
    // Otherwise Jetty adds a Content-Type to a body without one.
    client.setDefaultRequestContentType(null);
    // Rejected by JettyExchange, with a message that names the fields.
    client.setHttpCompliance(client
        .getHttpCompliance()
        .with(NAME, HttpCompliance.Violation.TRANSFER_ENCODING_WITH_CONTENT_LENGTH));
    apply(settings, client);
    JettyTlsFailures.observe(client);
    try {
      client.start();
    } catch (Exception e) {
      LifeCycle.stop(client);
      throw new ConfigurationException("Jetty's HTTP client does not start", e);
    }
    // Both are filled by the start. Handlers follow redirects and respond to 401 and 407; decoders
    // request compressed responses.
    client.getProtocolHandlers().clear();
    client.getContentDecoderFactories().clear();
    return client;
  }

  /** An application that does not close the transport must be able to exit. */
  private static void useDaemonThreads(HttpClient client) {
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName(NAME);
    threads.setDaemon(true);
    client.setExecutor(threads);
    client.setScheduler(new ScheduledExecutorScheduler(NAME + "-scheduler", true));
  }

  private static void setLimits(HttpClient client) {
    client.setMaxConnectionsPerDestination(Integer.MAX_VALUE);
    client.setMaxRequestsQueuedPerDestination(Integer.MAX_VALUE);
    // By default, Jetty limits requests to 8 KiB, too few for a long query, and responses not at all.
    client.setMaxRequestHeadersSize(MAX_HEAD_BYTES);
    client.setMaxResponseHeadersSize(MAX_HEAD_BYTES);
  }

  private static void apply(TransportSettings settings, HttpClient client) {
    if (settings.connectTimeout() != null) {
      client.setConnectTimeout(millis(settings.connectTimeout()));
    }
    if (settings.maxIdleTime() != null) {
      limitIdleTime(client, millis(settings.maxIdleTime()));
    }
    if (settings.localAddress() != null) {
      client.setBindAddress(new InetSocketAddress(settings.localAddress(), 0));
    }
    if (settings.sslContext() != null) {
      // By default it verifies host names, regardless of the context.
      SslContextFactory.Client tls = new SslContextFactory.Client();
      tls.setSslContext(settings.sslContext());
      client.setSslContextFactory(tls);
    }
  }

  /** Avoids Jetty's setting, with which a connection may expire before it is open. */
  private static void limitIdleTime(HttpClient client, long millis) {
    client.setIdleTimeout(0);
    client.addBean(new Connection.Listener() {
      @Override
      public void onOpened(Connection connection) {
        connection.getEndPoint().setIdleTimeout(millis);
      }
    });
  }

  /** For Jetty, 0 means no limit, and tunnels have twice the limit. */
  private static long millis(Duration duration) {
    Duration longest = Duration.ofDays(365);
    return duration.compareTo(longest) > 0 ? longest.toMillis() : Math.max(1, duration.toMillis());
  }
}
