package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportSettings;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
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
  private final LazyTls tls = new LazyTls();
  private volatile @Nullable CloseableHttpClient classic;
  private volatile @Nullable CloseableHttpAsyncClient async;

  OwnClients(TransportSettings settings) {
    ConnectionConfig.Builder config =
        ConnectionConfig.custom().setValidateAfterInactivity(TimeValue.ofMilliseconds(100));
    if (settings.connectTimeout() != null) {
      long nanos = settings.connectTimeout().toNanos();
      // Rounded up: zero milliseconds would mean no time-out.
      config.setConnectTimeout(Timeout.of((nanos + 999_999) / 1_000_000, TimeUnit.MILLISECONDS));
    }
    connections = config.build();
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
              .setMaxConnTotal(MAX_CONNECTIONS)
              .setMaxConnPerRoute(MAX_CONNECTIONS)
              .build())
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
              .setMaxConnTotal(MAX_CONNECTIONS)
              .setMaxConnPerRoute(MAX_CONNECTIONS)
              .build())
          .setIOReactorConfig(IOReactorConfig.custom()
              .setIoThreadCount(Math.min(4, Runtime.getRuntime().availableProcessors()))
              .build())
          .setThreadFactory(new DefaultThreadFactory("beeper-desktop-io", true))
          .addExecInterceptorFirst("abort", AsyncExchange::capture)
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
