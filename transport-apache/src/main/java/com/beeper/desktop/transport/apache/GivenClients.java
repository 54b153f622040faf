package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.Deadline;
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
    return plain(RequestConfig.copy(config == null ? RequestConfig.DEFAULT : config)).build();
  }

  @Override
  CloseableHttpClient classic() {
    requireOpen();
    return classic;
  }

  @Override
  @Nullable CloseableHttpAsyncClient async() {
    requireOpen();
    return async;
  }

  /** Ends the wait for a connection at the deadline: then it is certain that nothing was sent. */
  @Override
  RequestConfig config(boolean async, Deadline deadline) {
    RequestConfig config = async ? asyncConfig : classicConfig;
    long left = Math.max(1, deadline.remainingNanos() / 1_000_000);
    Timeout wait = config.getConnectionRequestTimeout();
    if (wait != null && wait.isEnabled() && wait.toMilliseconds() <= left) {
      return config;
    }
    return RequestConfig.copy(config)
        .setConnectionRequestTimeout(Timeout.ofMilliseconds(left))
        .build();
  }

  @Override
  boolean own() {
    return false;
  }
}
