package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.support.Abortable;
import java.io.IOException;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.cookie.StandardCookieSpec;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.jspecify.annotations.Nullable;

/** The HTTP clients of one transport. Thread-safe. */
interface ApacheClients {

  /**
   * Returns the client for blocking calls.
   *
   * @throws IllegalStateException if the transport is closed
   */
  CloseableHttpClient classic();

  /**
   * Returns the client for asynchronous calls, or null if there is none.
   *
   * @throws IllegalStateException if the transport is closed
   */
  @Nullable
  CloseableHttpAsyncClient async();

  /**
   * Waits for the resolver, which the library would call without a limit.
   *
   * @throws IOException if the exchange ends before
   * @throws InterruptedException if the thread is interrupted
   */
  void lookUpHost(TransportRequest request) throws IOException, InterruptedException;

  /** Returns the configuration of a request to the classic or the asynchronous client. */
  RequestConfig config(boolean async, TransportRequest request);

  /**
   * Returns whether the clients belong to the transport. Such a client sends only with the context
   * that it is given, and a context without a connection proves that nothing has been sent.
   */
  boolean isManaged();

  /** Registers an exchange that starts, to be aborted when the transport is closed. */
  void register(Abortable exchange);

  /** Unregisters an exchange that has ended. */
  void unregister(Abortable exchange);

  /** Closes the transport and the clients that belong to it. */
  void close();

  /** Disables the features that the SDK implements itself or does not use. */
  static RequestConfig.Builder disableFeatures(RequestConfig.Builder config) {
    HttpClientVersion.disableUpgrade(config);
    return config
        .setRedirectsEnabled(false)
        .setCookieSpec(StandardCookieSpec.IGNORE)
        .setAuthenticationEnabled(false)
        .setContentCompressionEnabled(false)
        .setExpectContinueEnabled(false)
        .setHardCancellationEnabled(true);
  }
}
