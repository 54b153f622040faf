package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportSettings;
import java.time.Duration;
import org.apache.hc.client5.http.ConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.concurrent.DefaultThreadFactory;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Clients that belong to the transport, each made when first used. */
final class OwnClients extends Clients {

  private static final int MAX_CONNECTIONS = 1000;

  private final @Nullable Timeout connectTimeout;
  private final RequestConfig requests;
  private final LazyTls tls;
  private final int maxConnections;
  private final @Nullable Routes routes;
  private final ConnectionKeepAliveStrategy keepAlive;
  private volatile @Nullable CloseableHttpClient classic;
  private volatile @Nullable CloseableHttpAsyncClient async;

  OwnClients(TransportSettings settings) {
    connectTimeout = settings.connectTimeout() == null
        ? null
        : Timeout.ofMilliseconds(millis(settings.connectTimeout()));
    RequestConfig.Builder config = plain(RequestConfig.custom());
    Release.connect(config, connectTimeout);
    requests = config.build();
    tls = new LazyTls(settings.sslContext());
    maxConnections =
        settings.maxConnections() == null ? MAX_CONNECTIONS : settings.maxConnections();
    routes =
        settings.proxy() == null && settings.localAddress() == null ? null : new Routes(settings);
    keepAlive = keepAlive(settings.maxIdleTime());
  }

  private static ConnectionKeepAliveStrategy keepAlive(@Nullable Duration maxIdleTime) {
    ConnectionKeepAliveStrategy standard = DefaultConnectionKeepAliveStrategy.INSTANCE;
    if (maxIdleTime == null) {
      return standard;
    }
    TimeValue limit = TimeValue.ofMilliseconds(millis(maxIdleTime));
    return (response, context) -> {
      TimeValue wanted = standard.getKeepAliveDuration(response, context);
      return TimeValue.isNonNegative(wanted) && wanted.compareTo(limit) < 0 ? wanted : limit;
    };
  }

  /** Rounds up: zero milliseconds would mean no time-out. */
  private static long millis(Duration duration) {
    Duration bounded =
        duration.compareTo(Duration.ofDays(36_500)) > 0 ? Duration.ofDays(36_500) : duration;
    return bounded.plusNanos(999_999).toMillis();
  }

  @Override
  CloseableHttpClient classic() {
    requireOpen();
    CloseableHttpClient client = classic;
    return client != null ? client : makeClassic();
  }

  private synchronized CloseableHttpClient makeClassic() {
    requireOpen();
    CloseableHttpClient client = classic;
    if (client == null) {
      var manager = PoolingHttpClientConnectionManagerBuilder.create()
          .setMaxConnTotal(maxConnections)
          .setMaxConnPerRoute(maxConnections)
          .setConnectionFactory(ConnectionHeads::connection);
      Release.connect(manager, connectTimeout, tls);
      client = HttpClients.custom()
          .setConnectionManager(manager.build())
          .setRoutePlanner(routes)
          .setKeepAliveStrategy(keepAlive)
          .setRetryStrategy(new DeadConnectionRetry())
          .disableRedirectHandling()
          .disableCookieManagement()
          .disableContentCompression()
          .disableAuthCaching()
          .build();
      classic = client;
    }
    return client;
  }

  @Override
  CloseableHttpAsyncClient async() {
    requireOpen();
    CloseableHttpAsyncClient client = async;
    return client != null ? client : makeAsync();
  }

  private synchronized CloseableHttpAsyncClient makeAsync() {
    requireOpen();
    CloseableHttpAsyncClient client = async;
    if (client == null) {
      var manager = PoolingAsyncClientConnectionManagerBuilder.create()
          .setMaxConnTotal(maxConnections)
          .setMaxConnPerRoute(maxConnections);
      var builder = HttpAsyncClients.custom();
      Release.connect(manager, builder, connectTimeout, tls);
      Release.withoutDecompression(builder);
      client = builder
          .setConnectionManager(manager.build())
          .setIOReactorConfig(IOReactorConfig.custom()
              .setIoThreadCount(Math.min(4, Runtime.getRuntime().availableProcessors()))
              .build())
          .setThreadFactory(new DefaultThreadFactory("beeper-desktop-io", true))
          .addExecInterceptorFirst("abort", AsyncExchange::capture)
          .setRoutePlanner(routes)
          .setKeepAliveStrategy(keepAlive)
          .setRetryStrategy(new DeadConnectionRetry())
          .disableRedirectHandling()
          .disableCookieManagement()
          .disableAuthCaching()
          .build();
      client.start();
      async = client;
    }
    return client;
  }

  @Override
  RequestConfig config(boolean async, TransportRequest request) {
    return requests;
  }

  @Override
  boolean own() {
    return true;
  }

  @Override
  void close() {
    super.close();
    CloseableHttpClient first;
    CloseableHttpAsyncClient second;
    synchronized (this) {
      first = classic;
      second = async;
      classic = null;
      async = null;
    }
    if (first != null) {
      first.close(CloseMode.IMMEDIATE);
    }
    if (second != null) {
      second.close(CloseMode.IMMEDIATE);
    }
  }
}
