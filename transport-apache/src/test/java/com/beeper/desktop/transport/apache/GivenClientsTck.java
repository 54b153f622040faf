package com.beeper.desktop.transport.apache;

import com.beeper.desktop.tck.transport.TransportTck;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportSettings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.SSLConnectionSocketFactoryBuilder;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.AfterEach;

/** Clients of the application, with the defaults of the library that a request can disable. */
abstract class GivenClientsTck extends TransportTck {

  /** Returns whether the library has the class, since 5.2; before, the timeout is set for requests. */
  private static final boolean HAS_CONNECTION_CONFIG = GivenClientsTck.class
          .getClassLoader()
          .getResource("org/apache/hc/client5/http/config/ConnectionConfig.class")
      != null;

  private final List<AutoCloseable> clients = new ArrayList<>();
  private final boolean withAsync;

  GivenClientsTck(Mode mode, boolean withAsync) {
    super(mode);
    this.withAsync = withAsync;
  }

  @Override
  protected Transport newTransport() {
    return newTransport(TransportSettings.DEFAULTS);
  }

  @Override
  protected Set<TransportCapability> capabilities() {
    return EnumSet.of(
        TransportCapability.CONNECT_TIMEOUT,
        TransportCapability.PROXY,
        TransportCapability.SSL_CONTEXT,
        TransportCapability.MAX_CONNECTIONS);
  }

  /** Configures the clients as an application does, with the API of each version of the library. */
  @Override
  @SuppressWarnings("deprecation") // its replacement is newer than 5.1
  protected Transport newTransport(TransportSettings settings) {
    int connections = settings.maxConnections() == null ? 500 : settings.maxConnections();
    var manager = PoolingHttpClientConnectionManagerBuilder.create()
        .setMaxConnPerRoute(connections)
        .setMaxConnTotal(connections);
    var asyncManager = PoolingAsyncClientConnectionManagerBuilder.create()
        .setMaxConnPerRoute(connections)
        .setMaxConnTotal(connections);
    RequestConfig.Builder requests = RequestConfig.custom();
    if (settings.connectTimeout() != null) {
      Timeout timeout = Timeout.ofMilliseconds(settings.connectTimeout().toMillis());
      if (HAS_CONNECTION_CONFIG) {
        ConnectionConfig config =
            ConnectionConfig.custom().setConnectTimeout(timeout).build();
        manager.setDefaultConnectionConfig(config);
        asyncManager.setDefaultConnectionConfig(config);
      } else {
        requests.setConnectTimeout(timeout);
      }
    }
    if (settings.sslContext() != null) {
      manager.setSSLSocketFactory(SSLConnectionSocketFactoryBuilder.create()
          .setSslContext(settings.sslContext())
          .build());
      asyncManager.setTlsStrategy(
          ClientTlsStrategyBuilder.create().setSslContext(settings.sslContext()).build());
    }
    HttpRoutePlanner routes = settings.proxy() == null
        ? null
        : new SystemDefaultRoutePlanner(settings.proxy().selector());
    CloseableHttpClient classic = HttpClients.custom()
        .setConnectionManager(manager.build())
        .setDefaultRequestConfig(requests.build())
        .setRoutePlanner(routes)
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableConnectionState()
        .build();
    clients.add(classic);
    if (!withAsync) {
      return ApacheTransport.using(classic);
    }
    CloseableHttpAsyncClient async = HttpAsyncClients.custom()
        .setConnectionManager(asyncManager.build())
        .setDefaultRequestConfig(requests.build())
        .setRoutePlanner(routes)
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableConnectionState()
        .build();
    clients.add(async);
    return ApacheTransport.using(classic, async);
  }

  @AfterEach
  void closeClients() throws Exception {
    for (AutoCloseable client : clients) {
      client.close();
    }
  }

  @Override
  protected boolean ownsItsClient() {
    return false;
  }

  @Override
  protected boolean reactsToInterrupts() {
    return false;
  }

  @Override
  protected boolean waitsWithoutThread() {
    return withAsync;
  }

  /** The same thread writes the request and reads the response. */
  @Override
  protected boolean readsWhileItSends() {
    return withAsync;
  }

  @Override
  protected boolean survivesDeadConnections() {
    // The library validates only connections that were idle for two seconds.
    return false;
  }
}
