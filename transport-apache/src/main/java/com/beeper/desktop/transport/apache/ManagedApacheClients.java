package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.ProxySettings;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.support.Abortable;
import com.beeper.desktop.transport.support.DaemonThreads;
import com.beeper.desktop.transport.support.Destination;
import com.beeper.desktop.transport.support.ExchangeRegistry;
import com.beeper.desktop.transport.support.HostLookup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.ConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** The clients that belong to the transport, each created on first use. */
final class ManagedApacheClients implements ApacheClients {

  private static final int MAX_CONNECTIONS = 1000;

  private static final AtomicInteger THREADS = new AtomicInteger();

  private final ExchangeRegistry exchanges = new ExchangeRegistry();
  private final @Nullable Timeout connectTimeout;
  private final RequestConfig requests;
  private final LazyTlsStrategy tls;
  private final int maxConnections;
  private final @Nullable ProxySettings proxy;
  private final @Nullable ProxyRoutePlanner routePlanner;
  private final ConnectionKeepAliveStrategy keepAlive;
  private volatile @Nullable CloseableHttpClient classic;
  private volatile @Nullable CloseableHttpAsyncClient async;

  ManagedApacheClients(TransportSettings settings) {
    connectTimeout = settings.connectTimeout() == null
        ? null
        : Timeout.ofMilliseconds(millis(settings.connectTimeout()));
    RequestConfig.Builder config = ApacheClients.disableFeatures(RequestConfig.custom());
    HttpClientVersion.configure(config, connectTimeout);
    requests = config.build();
    tls = new LazyTlsStrategy(settings.sslContext());
    maxConnections =
        settings.maxConnections() == null ? MAX_CONNECTIONS : settings.maxConnections();
    proxy = settings.proxy();
    routePlanner =
        proxy == null && settings.localAddress() == null ? null : new ProxyRoutePlanner(settings);
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

  /** Rounds up, because zero milliseconds would mean no timeout. */
  private static long millis(Duration duration) {
    Duration bounded =
        duration.compareTo(Duration.ofDays(36_500)) > 0 ? Duration.ofDays(36_500) : duration;
    return bounded.plusNanos(999_999).toMillis();
  }

  @Override
  public void lookUpHost(TransportRequest request) throws IOException, InterruptedException {
    try {
      HostLookup.await(
          request.uri(),
          uri -> Destination.of(uri, proxy == null ? null : proxy.selector()),
          request.deadline(),
          request.cancelSignal());
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  @Override
  public CloseableHttpClient classic() {
    exchanges.requireOpen();
    CloseableHttpClient client = classic;
    return client != null ? client : createClassic();
  }

  private synchronized CloseableHttpClient createClassic() {
    exchanges.requireOpen();
    CloseableHttpClient client = classic;
    if (client == null) {
      client = CredentialsPath.shorten(HttpClients.custom())
          .setConnectionManager(
              HttpClientVersion.classicConnections(maxConnections, connectTimeout, tls))
          .setRoutePlanner(routePlanner)
          .setKeepAliveStrategy(keepAlive)
          .setRetryStrategy(new StaleConnectionRetry())
          .disableRedirectHandling()
          .disableCookieManagement()
          // A connection with a certificate of the client would be reused by none, as each exchange
          // has its own context.
          .disableConnectionState()
          .disableContentCompression()
          .disableAuthCaching()
          .build();
      classic = client;
    }
    return client;
  }

  @Override
  public CloseableHttpAsyncClient async() {
    exchanges.requireOpen();
    CloseableHttpAsyncClient client = async;
    return client != null ? client : createAsync();
  }

  private synchronized CloseableHttpAsyncClient createAsync() {
    exchanges.requireOpen();
    CloseableHttpAsyncClient client = async;
    if (client == null) {
      var manager = PoolingAsyncClientConnectionManagerBuilder.create()
          .setMaxConnTotal(maxConnections)
          .setMaxConnPerRoute(maxConnections);
      var builder = CredentialsPath.shorten(HttpAsyncClients.custom());
      HttpClientVersion.configure(manager, builder, connectTimeout, tls);
      HttpClientVersion.disableDecompression(builder);
      client = builder
          .setConnectionManager(manager.build())
          .setIOReactorConfig(IOReactorConfig.custom()
              .setIoThreadCount(Math.min(4, Runtime.getRuntime().availableProcessors()))
              .build())
          .setThreadFactory(
              task -> DaemonThreads.create("beeper-desktop-io-" + THREADS.incrementAndGet(), task))
          .addExecInterceptorFirst("abort", AsyncExchange::capture)
          .setRoutePlanner(routePlanner)
          .setKeepAliveStrategy(keepAlive)
          .setRetryStrategy(new StaleConnectionRetry())
          .disableRedirectHandling()
          .disableCookieManagement()
          .disableConnectionState()
          .disableAuthCaching()
          .build();
      client.start();
      async = client;
    }
    return client;
  }

  @Override
  public RequestConfig config(boolean async, TransportRequest request) {
    return requests;
  }

  @Override
  public boolean isManaged() {
    return true;
  }

  @Override
  public void register(Abortable exchange) {
    exchanges.register(exchange);
  }

  @Override
  public void unregister(Abortable exchange) {
    exchanges.unregister(exchange);
  }

  @Override
  public void close() {
    exchanges.close();
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
