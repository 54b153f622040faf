package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportSettings;
import java.time.Duration;
import org.apache.hc.client5.http.ConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.concurrent.DefaultThreadFactory;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Clients that belong to the transport, each made when first used. */
final class OwnClients extends Clients {

  private static final int MAX_CONNECTIONS = 1000;

  private static final RequestConfig CONFIG = plain(RequestConfig.custom()).build();

  private final ConnectionConfig connections;
  private final LazyTls tls;
  private final int maxConnections;
  private final @Nullable Routes routes;
  private final ConnectionKeepAliveStrategy keepAlive;
  private volatile @Nullable CloseableHttpClient classic;
  private volatile @Nullable CloseableHttpAsyncClient async;

  OwnClients(TransportSettings settings) {
    ConnectionConfig.Builder config =
        ConnectionConfig.custom().setValidateAfterInactivity(TimeValue.ofMilliseconds(100));
    if (settings.connectTimeout() != null) {
      config.setConnectTimeout(Timeout.ofMilliseconds(millis(settings.connectTimeout())));
    }
    connections = config.build();
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
      client = HttpClients.custom()
          .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
              .setDefaultConnectionConfig(connections)
              .setTlsSocketStrategy(tls)
              .setMaxConnTotal(maxConnections)
              .setMaxConnPerRoute(maxConnections)
              .build())
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
      client = HttpAsyncClients.custom()
          .setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
              .setDefaultConnectionConfig(connections)
              .setDefaultTlsConfig(TlsConfig.custom()
                  .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                  .build())
              .setTlsStrategy(tls)
              .setMaxConnTotal(maxConnections)
              .setMaxConnPerRoute(maxConnections)
              .build())
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
          .disableContentCompression()
          .disableAuthCaching()
          .build();
      client.start();
      async = client;
    }
    return client;
  }

  @Override
  RequestConfig config(boolean async, TransportRequest request) {
    return CONFIG;
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
