package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportSettings;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.concurrent.DefaultThreadFactory;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Clients that belong to the transport, each made when first used. */
final class OwnClients extends Clients {

  private static final int MAX_CONNECTIONS = 1000;

  private final @Nullable Timeout connectTimeout;
  private final RequestConfig requests;
  private final LazyTls tls = new LazyTls();
  private volatile @Nullable CloseableHttpClient classic;
  private volatile @Nullable CloseableHttpAsyncClient async;

  OwnClients(TransportSettings settings) {
    if (settings.connectTimeout() == null) {
      connectTimeout = null;
    } else {
      long nanos = settings.connectTimeout().toNanos();
      // Rounded up: zero milliseconds would mean no time-out.
      connectTimeout = Timeout.of((nanos + 999_999) / 1_000_000, TimeUnit.MILLISECONDS);
    }
    RequestConfig.Builder config = plain(RequestConfig.custom());
    Release.connect(config, connectTimeout);
    requests = config.build();
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
          .setMaxConnTotal(MAX_CONNECTIONS)
          .setMaxConnPerRoute(MAX_CONNECTIONS);
      Release.connect(manager, connectTimeout, tls);
      client = HttpClients.custom()
          .setConnectionManager(manager.build())
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
          .setMaxConnTotal(MAX_CONNECTIONS)
          .setMaxConnPerRoute(MAX_CONNECTIONS);
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
