package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.support.Abortable;
import com.beeper.desktop.transport.support.ExchangeRegistry;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.jspecify.annotations.Nullable;

/** The clients behind one transport. Thread-safe. */
abstract class Clients {

  /** Those that end with the transport: none on clients that are not its own. */
  private final ExchangeRegistry exchanges = new ExchangeRegistry();

  /**
   * Returns the client for blocking calls.
   *
   * @throws IllegalStateException if the transport is closed
   */
  abstract CloseableHttpClient classic();

  /**
   * Returns the client for asynchronous calls, or null if there is none.
   *
   * @throws IllegalStateException if the transport is closed
   */
  abstract @Nullable CloseableHttpAsyncClient async();

  /** Returns the configuration of a request to the classic or the asynchronous client. */
  abstract RequestConfig config(boolean async, TransportRequest request);

  /**
   * Tells whether the clients are known to send only through the context that they are given, so
   * that an untouched context proves that nothing was sent.
   */
  abstract boolean own();

  /** Switches off what the client of the SDK does itself, or does not want. */
  static RequestConfig.Builder plain(RequestConfig.Builder config) {
    Release.withoutUpgrade(config);
    return config
        .setRedirectsEnabled(false)
        .setAuthenticationEnabled(false)
        .setContentCompressionEnabled(false)
        .setExpectContinueEnabled(false)
        .setHardCancellationEnabled(true);
  }

  /** Takes note of an exchange that begins. */
  final void began(Abortable exchange) {
    if (own()) {
      exchanges.add(exchange);
    }
  }

  /** Takes note of an exchange that has ended. */
  final void ended(Abortable exchange) {
    exchanges.remove(exchange);
  }

  /** Throws if the transport is closed. */
  final void requireOpen() {
    exchanges.requireOpen();
  }

  /** Aborts what is running, if the clients are the transport's own. */
  void close() {
    exchanges.close();
  }
}
