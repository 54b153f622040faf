package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.support.RequestBodyPump;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.reactor.IOReactorStatus;
import org.jspecify.annotations.Nullable;

/**
 * Transport over Apache HttpClient 5. {@link #send} uses its classic client, {@link #sendAsync} its
 * asynchronous client, which starts threads and is therefore created on first use.
 *
 * <pre>{@code
 * CloseableHttpClient http = HttpClients.custom().disableAutomaticRetries().build();
 * BeeperDesktop client = BeeperDesktop.builder().transport(ApacheTransport.using(http)).build();
 * }</pre>
 *
 * <p>On a platform thread, the classic client does not react to interrupts while it waits for a
 * socket. It reacts to the signal of the request, which the SDK's client fires when a caller is
 * interrupted; {@code send} then throws {@link InterruptedException}.
 *
 * <p>The classic client reads the response after it has sent the body. Therefore {@code send} uses the
 * asynchronous client for bodies that are streams or exceed 64 kB: it returns a response that a server
 * sends early, for example status 413, also if the server stops reading. A transport over clients of
 * the application has no choice: its blocking calls read such a body on the calling thread, where the
 * signal does not end a read that blocks, and wait for their signal if the server stops reading.
 *
 * <p>Thread-safe.
 */
public final class ApacheTransport implements Transport {

  /** Fits into the buffers of a connection, which hold more on all operating systems. */
  private static final int MAX_WRITTEN_BLOCKING = 64 * 1024;

  private final ApacheClients clients;

  private ApacheTransport(ApacheClients clients) {
    this.clients = clients;
  }

  /**
   * Creates a transport with its own clients and the library's default timeouts.
   *
   * @return a new transport; the caller closes it
   * @throws com.beeper.desktop.ConfigurationException if the library's version is not supported
   */
  public static ApacheTransport create() {
    return create(TransportSettings.DEFAULTS);
  }

  /**
   * Creates a transport with its own clients, which use HTTP/1.1. Without settings they use no proxy,
   * not even that of the JVM, and open up to 1,000 connections, because with the library's default of
   * 5 for each host, calls would wait for each other.
   *
   * <p>A connection that has been idle for 0.1 seconds is validated before it is reused, which takes a
   * millisecond. If a kept connection still turns out to be dead, a {@code GET} or {@code HEAD} is sent
   * once more; no other request that may have been sent is repeated.
   *
   * <p>Every setting is supported. The number of connections applies separately to {@link #send} and
   * {@link #sendAsync}, whose clients share nothing. A shorter time in a server's {@code Keep-Alive}
   * header takes precedence over the idle time of the settings.
   *
   * @param settings the settings
   * @return a new transport; the caller closes it
   * @throws IllegalArgumentException if the settings are null
   * @throws com.beeper.desktop.ConfigurationException if the library's version is not supported
   */
  public static ApacheTransport create(TransportSettings settings) {
    requireNonNull(settings, "settings");
    HttpClientVersion.require();
    settings.requireSupport("apache", capabilities());
    return new ApacheTransport(new ManagedApacheClients(settings));
  }

  /** Returns the capabilities of a transport with its own clients. */
  static Set<TransportCapability> capabilities() {
    return EnumSet.allOf(TransportCapability.class);
  }

  /**
   * Creates a transport over a classic client that the application configures and owns. {@link
   * #sendAsync} then occupies a thread of its executor for each call. Closing the transport does not
   * affect the client and its running exchanges.
   *
   * <p>Redirects, cookies, decompression, authentication, protocol upgrade and {@code Expect:
   * 100-continue} are disabled for each request; the rest of the client's configuration applies. Retries
   * should be disabled in the client, with {@code disableAutomaticRetries()}: by default, the library
   * repeats a {@code GET} or {@code HEAD} after status 429 or 503. Other requests are not repeated. If the
   * client has a certificate, {@code disableConnectionState()} should be set: by default, the library opens
   * a connection for each call then.
   *
   * @param client the client to use
   * @return a new transport
   * @throws IllegalArgumentException if the client is null
   * @throws com.beeper.desktop.ConfigurationException if the library's version is not supported
   */
  public static ApacheTransport using(CloseableHttpClient client) {
    requireNonNull(client, "client");
    HttpClientVersion.require();
    return new ApacheTransport(new SuppliedApacheClients(client, null));
  }

  /**
   * Creates a transport over a classic and an asynchronous client that the application configures and
   * owns. The description of {@link #using(CloseableHttpClient)} applies to both.
   *
   * @param client the client for blocking calls
   * @param asyncClient the client for asynchronous calls; started if it has not been started
   * @return a new transport
   * @throws IllegalArgumentException if an argument is null or {@code asyncClient} is closed
   * @throws com.beeper.desktop.ConfigurationException if the library's version is not supported
   */
  public static ApacheTransport using(
      CloseableHttpClient client, CloseableHttpAsyncClient asyncClient) {
    requireNonNull(client, "client");
    requireNonNull(asyncClient, "asyncClient");
    HttpClientVersion.require();
    IOReactorStatus status = asyncClient.getStatus();
    if (status == IOReactorStatus.SHUTTING_DOWN || status == IOReactorStatus.SHUT_DOWN) {
      throw new IllegalArgumentException("asyncClient must not be closed");
    }
    // Has no effect on a client that has been started. Its status cannot be tested: it changes only
    // when its threads run.
    asyncClient.start();
    return new ApacheTransport(new SuppliedApacheClients(client, asyncClient));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if this transport is closed
   */
  @Override
  public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted before the request was sent");
    }
    clients.lookUpHost(request);
    RequestBody body = request.body();
    if (clients.isManaged() && body != null && isLarge(body)) {
      return Transport.await(request, () -> sendAsync(request, RequestBodyPump.threads()));
    }
    return new ClassicExchange(request, clients).run();
  }

  /** Returns whether a server that does not read can stop the thread that writes a body. */
  private static boolean isLarge(RequestBody body) {
    return body.bytes() == null || body.contentLength() > MAX_WRITTEN_BLOCKING;
  }

  /**
   * {@inheritDoc}
   *
   * <p>The executor runs only the reads of a request body that is a stream; if the transport was
   * created over a classic client alone, it runs the complete call. The future fails with {@link
   * IllegalStateException} if this transport is closed. Cancelling the future does not abort the
   * exchange; the signal of the request does.
   */
  @Override
  public CompletableFuture<TransportResponse> sendAsync(
      TransportRequest request, Executor executor) {
    try {
      CloseableHttpAsyncClient async = clients.async();
      clients.lookUpHost(request);
      return async == null
          ? Transport.super.sendAsync(request, executor)
          : new AsyncExchange(request, clients, executor).start(async);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return CompletableFuture.failedFuture(TransportException.cancelled(
          Delivery.NOT_SENT, "interrupted before the request was sent", e));
    } catch (IOException | RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /**
   * Closes the transport: ends the running exchanges with {@link
   * TransportException.Reason#CANCELLED}, and releases connections and threads. Clients that were
   * passed to {@code using} are not affected.
   */
  @Override
  public void close() {
    clients.close();
  }

  private static void requireNonNull(@Nullable Object argument, String name) {
    if (argument == null) {
      throw new IllegalArgumentException(name + " must not be null");
    }
  }
}
