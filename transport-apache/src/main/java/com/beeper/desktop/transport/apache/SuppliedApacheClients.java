package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.support.Abortable;
import com.beeper.desktop.transport.support.ExchangeRegistry;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** The clients that the application supplies and owns. */
final class SuppliedApacheClients implements ApacheClients {

  /** Holds no exchange, because those of the application's clients outlive the transport. */
  private final ExchangeRegistry exchanges = new ExchangeRegistry();

  private final CloseableHttpClient classic;
  private final @Nullable CloseableHttpAsyncClient async;
  private final RequestConfig classicConfig;
  private final RequestConfig asyncConfig;

  SuppliedApacheClients(CloseableHttpClient classic, @Nullable CloseableHttpAsyncClient async) {
    this.classic = classic;
    this.async = async;
    this.classicConfig = configOf(classic);
    this.asyncConfig = configOf(async);
  }

  private static RequestConfig configOf(@Nullable Object client) {
    RequestConfig config = client instanceof Configurable known ? known.getConfig() : null;
    return ApacheClients.disableFeatures(
            RequestConfig.copy(config == null ? RequestConfig.DEFAULT : config))
        .build();
  }

  /** Does nothing, because the client of the application may have a proxy or a resolver of its own. */
  @Override
  public void lookUpHost(TransportRequest request) {}

  @Override
  public CloseableHttpClient classic() {
    exchanges.requireOpen();
    return classic;
  }

  @Override
  public @Nullable CloseableHttpAsyncClient async() {
    exchanges.requireOpen();
    return async;
  }

  /**
   * Returns the client's configuration with two limits. The wait for a connection ends at the
   * deadline, when it is certain that nothing has been sent. An asynchronous connection is closed if
   * it is silent until the deadline, because the library sometimes cancels a call without closing its
   * connection.
   */
  @Override
  public RequestConfig config(boolean async, TransportRequest request) {
    RequestConfig config = async ? asyncConfig : classicConfig;
    long left = Math.max(1, request.deadline().remainingNanos() / 1_000_000);
    RequestConfig.Builder builder = RequestConfig.copy(config)
        .setConnectionRequestTimeout(shorter(config.getConnectionRequestTimeout(), left));
    if (async && !request.isStreamed()) {
      builder.setResponseTimeout(shorter(config.getResponseTimeout(), left));
    }
    return builder.build();
  }

  private static Timeout shorter(@Nullable Timeout timeout, long millis) {
    return timeout != null && timeout.isEnabled() && timeout.toMilliseconds() < millis
        ? timeout
        : Timeout.ofMilliseconds(millis);
  }

  @Override
  public boolean isManaged() {
    return false;
  }

  @Override
  public void register(Abortable exchange) {}

  @Override
  public void unregister(Abortable exchange) {}

  @Override
  public void close() {
    exchanges.close();
  }
}
