package com.example.jetty;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.transport.TransportSettings;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/** Makes the Jetty client: what the SDK does itself is switched off, settings are applied. */
final class ClientFactory {

  private static final String NAME = "beeper-jetty";
  private static final int MAX_HEAD_BYTES = 256 * 1024;

  private ClientFactory() {}

  static HttpClient start(TransportSettings settings) {
    HttpClientTransportOverHTTP http1 = new HttpClientTransportOverHTTP();
    // Else "Text/Plain" would be returned as "text/plain", from the cache of common fields.
    http1.setHeaderCacheCaseSensitive(true);

    HttpClient client = new HttpClient(http1);
    client.setName(NAME);
    useDaemonThreads(client);
    setLimits(client);
    client.setFollowRedirects(false);
    client.setHttpCookieStore(new HttpCookieStore.Empty());
    // Else a body without Content-Type would get one.
    client.setDefaultRequestContentType(null);
    apply(settings, client);
    try {
      client.start();
    } catch (Exception e) {
      LifeCycle.stop(client);
      throw new ConfigurationException("Jetty's HTTP client does not start", e);
    }
    // Both are filled by the start. Handlers follow redirects and answer 401 and 407; decoders
    // ask for compressed answers.
    client.getProtocolHandlers().clear();
    client.getContentDecoderFactories().clear();
    return client;
  }

  /** An application that forgets to close the transport must be able to end. */
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
    // Of requests Jetty allows 8 KiB, which is little for a long query; of responses any size.
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
      // Its default is to verify host names, whatever the context says.
      SslContextFactory.Client tls = new SslContextFactory.Client();
      tls.setSslContext(settings.sslContext());
      client.setSslContextFactory(tls);
    }
  }

  /** Not by Jetty's setting, with which a connection may expire, and fail, before it is open. */
  private static void limitIdleTime(HttpClient client, long millis) {
    client.setIdleTimeout(0);
    client.addBean(new Connection.Listener() {
      @Override
      public void onOpened(Connection connection) {
        connection.getEndPoint().setIdleTimeout(millis);
      }
    });
  }

  /** Jetty takes 0 for "without end", and doubles what it gets for tunnels. */
  private static long millis(Duration duration) {
    Duration longest = Duration.ofDays(365);
    return duration.compareTo(longest) > 0 ? longest.toMillis() : Math.max(1, duration.toMillis());
  }
}
