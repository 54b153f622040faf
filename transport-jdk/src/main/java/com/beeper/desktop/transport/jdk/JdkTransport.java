package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.transport.ProxySettings;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.support.HostLookup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Transport over {@link HttpClient}, the HTTP client of the JDK.
 *
 * <pre>{@code
 * HttpClient http = HttpClient.newBuilder().executor(executor).build();
 * BeeperDesktop client = BeeperDesktop.builder().transport(JdkTransport.using(http)).build();
 * }</pre>
 *
 * <p>Plain {@code http} always uses HTTP/1.1; over TLS the client negotiates the version. Waiting for
 * a response occupies no thread in {@link #sendAsync}, and only the calling thread in {@link #send},
 * which reacts to interrupts immediately.
 *
 * <p>The JDK rejects some headers of a request, among them {@code Connection} and {@code Expect}; with
 * one of these, {@code send} throws {@link IllegalArgumentException}. The JDK sends a {@code GET} or
 * {@code HEAD} once more if a new or kept connection ends before the first byte of a response. It
 * resends no other request.
 *
 * <p>The JDK reads a response only after it has sent the body of the request. If a server responds
 * early and stops reading, the call waits until its signal fires.
 *
 * <p>The JDK does not close a connection whose response is not HTTP. From Java 21 on, the transport
 * replaces its own client in this case and shuts the old one down when no exchange uses it. On older
 * versions, such a connection remains open until the server closes it.
 *
 * <p>Thread-safe.
 */
public final class JdkTransport implements Transport {

  private final JdkClients clients;
  private final RequestFields fields = new RequestFields();

  private JdkTransport(JdkClients clients) {
    this.clients = clients;
  }

  /**
   * Creates a transport with its own HTTP client and the JDK's defaults.
   *
   * @return a new transport; the caller closes it
   */
  public static JdkTransport create() {
    return create(TransportSettings.DEFAULTS);
  }

  /**
   * Creates a transport with its own HTTP client. The client keeps no cookies and responds to no
   * challenges. Without a proxy setting it uses the JVM's proxy, as {@link ProxySettings#system()}
   * does; unlike the JDK's default, loopback hosts are always reached directly. Without a setting for
   * TLS it trusts the issuers in the JVM's trust store, and does not use the JVM's default {@link
   * javax.net.ssl.SSLContext}.
   *
   * <p>Supported settings:
   *
   * <ul>
   *   <li>connect timeout, proxy, and keys and trust for TLS;
   *   <li>credentials of the proxy only if the JVM is started with {@code
   *       -Djdk.http.auth.tunneling.disabledSchemes=} (empty, or without {@code Basic}), because the
   *       JDK otherwise omits Basic credentials from {@code CONNECT};
   *   <li>local address from JDK 19 on;
   *   <li>not the number of connections and the idle time, for which the JDK has only the system
   *       properties {@code jdk.httpclient.connectionPoolSize} and {@code
   *       jdk.httpclient.keepalive.timeout}.
   * </ul>
   *
   * @param settings the settings
   * @return a new transport; the caller closes it
   * @throws IllegalArgumentException if the settings are null
   * @throws ConfigurationException if this JDK does not support a setting
   */
  public static JdkTransport create(TransportSettings settings) {
    requireNonNull(settings, "settings");
    settings.requireSupport("jdk", JdkCapabilities.here());
    return new JdkTransport(new ManagedJdkClients(settings));
  }

  /**
   * Creates a transport over a client that the application configures and owns. Closing the transport
   * does not affect the client and its running exchanges.
   *
   * <p>The client's cookie handler, authenticator and proxy apply.
   *
   * @param client the client to use
   * @return a new transport
   * @throws IllegalArgumentException if the client is null or follows redirects, which could send the
   *     access token to another server
   */
  public static JdkTransport using(HttpClient client) {
    return new JdkTransport(new SuppliedJdkClient(requireSafe(client)));
  }

  /** Returns a client of the application, which must not follow redirects. */
  static HttpClient requireSafe(HttpClient client) {
    requireNonNull(client, "client");
    if (client.followRedirects() != HttpClient.Redirect.NEVER) {
      throw new IllegalArgumentException("the HttpClient follows redirects ("
          + client.followRedirects()
          + "), which could send the access token to another server;"
          + " build it with followRedirects(HttpClient.Redirect.NEVER)");
    }
    return client;
  }

  /** Returns the exception for a thread that was interrupted before it sent a request, and interrupts it. */
  static TransportException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return TransportException.cancelled(
        Delivery.NOT_SENT, "interrupted before the request was sent", cause);
  }

  /** Checks that an argument is not null. */
  static void requireNonNull(@Nullable Object argument, String name) {
    if (argument == null) {
      throw new IllegalArgumentException(name + " must not be null");
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if this transport is closed
   */
  @Override
  public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
    requireNonNull(request, "request");
    lookUpHost(request);
    return Transport.await(request, () -> start(request, null));
  }

  /** Waits for the resolver, which the JDK's client would call without a limit. */
  private void lookUpHost(TransportRequest request) throws IOException, InterruptedException {
    try {
      // Not a reference, for which the JVM creates a class more at the start than for a lambda.
      HostLookup.await(
          request.uri(),
          uri -> clients.destination(uri),
          request.deadline(),
          request.cancelSignal());
    } catch (UncheckedIOException e) {
      throw e.getCause(); // of the proxy selector
    }
  }

  /**
   * {@inheritDoc}
   *
   * <p>The executor runs only the reads of a request body that is a stream. The future fails with
   * {@link IllegalStateException} if this transport is closed. Cancelling the future does not abort the
   * exchange; the signal of the request does.
   */
  @Override
  public CompletableFuture<TransportResponse> sendAsync(
      TransportRequest request, Executor executor) {
    return start(request, executor);
  }

  private CompletableFuture<TransportResponse> start(
      TransportRequest request, @Nullable Executor executor) {
    try {
      lookUpHost(request);
      JdkExchange exchange = new JdkExchange(request, clients, fields, executor);
      exchange.start();
      return exchange.result();
    } catch (UncheckedIOException e) {
      return CompletableFuture.failedFuture(e.getCause());
    } catch (InterruptedException e) {
      return CompletableFuture.failedFuture(interrupted(e));
    } catch (IOException | RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /**
   * Closes the transport: ends the running exchanges with {@link
   * TransportException.Reason#CANCELLED}, and releases connections and threads. A client that was
   * passed to {@link #using} is not affected.
   */
  @Override
  public void close() {
    clients.close();
  }
}
