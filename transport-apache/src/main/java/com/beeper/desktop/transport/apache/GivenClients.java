package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.TransportRequest;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Clients of the application. */
final class GivenClients extends Clients {

  private final CloseableHttpClient classic;
  private final @Nullable CloseableHttpAsyncClient async;
  private final RequestConfig classicConfig;
  private final RequestConfig asyncConfig;

  GivenClients(CloseableHttpClient classic, @Nullable CloseableHttpAsyncClient async) {
    this.classic = classic;
    this.async = async;
    this.classicConfig = configOf(classic);
    this.asyncConfig = configOf(async);
  }

  private static RequestConfig configOf(@Nullable Object client) {
    RequestConfig config = client instanceof Configurable known ? known.getConfig() : null;
    return plain(RequestConfig.copy(config == null ? RequestConfig.DEFAULT : config))
        .build();
  }

  @Override
  CloseableHttpClient classic() {
    requireOpen();
    return classic;
  }

  @Override
  @Nullable
  CloseableHttpAsyncClient async() {
    requireOpen();
    return async;
  }

  /**
   * Ends the wait for a connection at the deadline: then it is certain that nothing was sent. And
   * closes an asynchronous connection that is silent for as long as the call may take: the library
   * sometimes cancels a call without closing its connection.
   */
  @Override
  RequestConfig config(boolean async, TransportRequest request) {
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
  boolean own() {
    return false;
  }
}
