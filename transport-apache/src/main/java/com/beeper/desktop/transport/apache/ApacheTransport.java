package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.TransportSettings;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.reactor.IOReactorStatus;

/**
 * Transport over Apache HttpClient 5: its classic client for {@link #send}, its asynchronous client
 * for {@link #sendAsync}, which starts threads and is therefore made when first used.
 *
 * <p>The classic client does not react to interrupts while it waits on a socket (on a virtual
 * thread it does). It does react to the signal of the request, which the SDK's client fires when a
 * caller is interrupted; {@code send} then throws {@link InterruptedException}. A request body that
 * is a stream is read on the calling thread: a read of it that blocks is not ended by the signal.
 * An answer is read only when the body is sent: if a server answers early, and reads no further, the
 * call waits until its signal fires. The asynchronous client returns that answer at once.
 *
 * <p>Thread-safe.
 */
public final class ApacheTransport implements Transport {

  private final Clients clients;

  private ApacheTransport(Clients clients) {
    this.clients = clients;
  }

  /**
   * Makes a transport with clients of its own and the library's default time-outs.
   *
   * @return a new transport; the caller closes it
   * @throws com.beeper.desktop.ConfigurationException if the library's version does not work
   */
  public static ApacheTransport create() {
    return create(TransportSettings.DEFAULTS);
  }

  /**
   * Makes a transport with clients of its own. They speak HTTP/1.1. If nothing else is set, they
   * use no proxy, not even that of the JVM, and open up to 1,000 connections: one for each call that runs, since the library's 5 a host would make calls
   * wait for each other.
   *
   * <p>A connection that was idle for a tenth of a second is checked before it is used again, which
   * takes a millisecond. A {@code GET} or {@code HEAD} is sent again, once, if a kept connection
   * turns out to be dead all the same; nothing else that may have left is ever sent twice.
   *
   * <p>It can apply every setting. The number of connections holds for {@link #send} and {@link
   * #sendAsync} each, as their clients share nothing. A shorter time that a server asks for in
   * {@code Keep-Alive} wins over the idle time that is set.
   *
   * @param settings what to set
   * @return a new transport; the caller closes it
   * @throws com.beeper.desktop.ConfigurationException if the library's version does not work
   */
  public static ApacheTransport create(TransportSettings settings) {
    Release.require();
    settings.requireSupport("apache", capabilities());
    return new ApacheTransport(new OwnClients(settings));
  }

  /** Returns the settings that a transport with clients of its own can apply: all. */
  static Set<TransportCapability> capabilities() {
    return EnumSet.allOf(TransportCapability.class);
  }

  /**
   * Makes a transport over a classic client that the application has configured and owns. {@link
   * #sendAsync} then occupies a thread of its executor for each call. Closing the transport leaves
   * the client, and the exchanges that are running, alone.
   *
   * <p>For each request, redirects, decompression, authentication, protocol upgrade and {@code
   * Expect: 100-continue} are switched off; the rest of the client's configuration applies. Retries
   * and cookies cannot be switched off from here: build the client with {@code
   * disableAutomaticRetries()}, because its default sends a request again when the answer is 429 or
   * 503, and with {@code disableCookieManagement()}.
   *
   * @param client the client to use
   * @return a new transport
   * @throws com.beeper.desktop.ConfigurationException if the library's version does not work
   */
  public static ApacheTransport using(CloseableHttpClient client) {
    Objects.requireNonNull(client, "client");
    Release.require();
    return new ApacheTransport(new GivenClients(client, null));
  }

  /**
   * Makes a transport over a classic and an asynchronous client that the application has configured
   * and owns. What {@link #using(CloseableHttpClient)} says holds for both.
   *
   * @param client the client for blocking calls
   * @param asyncClient the client for asynchronous calls; it is started if it was not
   * @return a new transport
   * @throws com.beeper.desktop.ConfigurationException if the library's version does not work
   * @throws IllegalArgumentException if {@code asyncClient} is closed
   */
  public static ApacheTransport using(
      CloseableHttpClient client, CloseableHttpAsyncClient asyncClient) {
    Objects.requireNonNull(client, "client");
    Release.require();
    IOReactorStatus status = asyncClient.getStatus();
    if (status == IOReactorStatus.SHUTTING_DOWN || status == IOReactorStatus.SHUT_DOWN) {
      throw new IllegalArgumentException("the asynchronous client is closed");
    }
    // Does nothing to a client that was started. Whether it was cannot be seen: its status changes
    // only when its threads run.
    asyncClient.start();
    return new ApacheTransport(new GivenClients(client, asyncClient));
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
    return new ClassicExchange(request, clients).run();
  }

  /**
   * {@inheritDoc}
   *
   * <p>The executor reads a request body that is a stream, and nothing else, unless the transport
   * was given a classic client only. The future fails with {@link IllegalStateException} if this
   * transport is closed. Cancelling the future itself does not abort the exchange; the signal of
   * the request does.
   */
  @Override
  public CompletableFuture<TransportResponse> sendAsync(
      TransportRequest request, Executor executor) {
    try {
      CloseableHttpAsyncClient async = clients.async();
      return async == null
          ? Transport.super.sendAsync(request, executor)
          : new AsyncExchange(request, clients, executor).start(async);
    } catch (IOException | RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /**
   * Ends the exchanges that are running, with {@link TransportException.Reason#CANCELLED}, and
   * releases connections and threads. Does nothing to clients given to {@code using}.
   */
  @Override
  public void close() {
    clients.close();
  }
}
