package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.transport.ProxySettings;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.support.RequestBodyPump;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Transport over {@link HttpClient}, the HTTP client of the JDK.
 *
 * <p>Plain {@code http} is always spoken as HTTP/1.1; over TLS the client negotiates. Waiting for a
 * response costs no thread, in {@link #sendAsync} nor in {@link #send}, which waits on the calling
 * thread and reacts to interrupts at once.
 *
 * <p>The JDK refuses some headers in a request, among them {@code Connection} and {@code Expect};
 * with one of these {@code send} throws {@link IllegalArgumentException}. It resends a {@code GET}
 * or {@code HEAD}, once, when a connection ends before the first byte of an answer, be it a kept one
 * or a new one, and nothing else.
 *
 * <p>It reads an answer only when the body of the request is sent. If a server answers early, and
 * reads no further, the call waits until its signal fires.
 *
 * <p>A connection over which something came that is not HTTP is left open by the JDK. From Java 21
 * on, the transport then goes on with a new client of its own and shuts the old one down as soon as
 * no exchange uses it; before, nothing closes such a connection but the server.
 *
 * <p>On one or two processors, Java 17 starts a thread at the end of each exchange, which costs a
 * tenth of a millisecond or more. The system property {@code
 * java.util.concurrent.ForkJoinPool.common.parallelism} set to 2 spares it; Java 25 does not do so.
 *
 * <p>Thread-safe.
 */
public final class JdkTransport implements Transport {

  private final Clients clients;

  private JdkTransport(Clients clients) {
    this.clients = clients;
  }

  /**
   * Makes a transport with an HTTP client of its own and the JDK's defaults.
   *
   * @return a new transport; the caller closes it
   */
  public static JdkTransport create() {
    return create(TransportSettings.DEFAULTS);
  }

  /**
   * Makes a transport with an HTTP client of its own. The client keeps no cookies and answers no
   * challenges. Without a setting for the proxy it uses that of the JVM, as {@link
   * ProxySettings#system()} does: the JDK's default, but that loopback hosts are always reached
   * directly.
   *
   * <p>What it can apply:
   *
   * <ul>
   *   <li>Connect time-out, proxy, and keys and trust for TLS: always.
   *   <li>Credentials for the proxy: only if the JVM was started with {@code
   *       -Djdk.http.auth.tunneling.disabledSchemes=} (empty, or without {@code Basic}). The JDK
   *       otherwise leaves Basic credentials out of {@code CONNECT}.
   *   <li>Local address: from JDK 19.
   *   <li>Number of connections, idle time: never. The JDK has only system properties for the whole
   *       JVM, {@code jdk.httpclient.connectionPoolSize} and {@code
   *       jdk.httpclient.keepalive.timeout}.
   * </ul>
   *
   * @param settings what to set
   * @return a new transport; the caller closes it
   * @throws ConfigurationException if something is set that this JDK cannot do
   */
  public static JdkTransport create(TransportSettings settings) {
    settings.requireSupport("jdk", Capabilities.here());
    return new JdkTransport(new OwnClients(settings));
  }

  /**
   * Makes a transport over a client that the application has configured and owns. Closing the
   * transport leaves the client, and the exchanges that are running, alone.
   *
   * <p>A cookie handler, an authenticator or a proxy of that client applies as set there.
   *
   * @param client the client to use
   * @return a new transport
   * @throws IllegalArgumentException if the client follows redirects: the access token must not be
   *     sent to where a server points
   */
  public static JdkTransport using(HttpClient client) {
    Objects.requireNonNull(client, "client");
    if (client.followRedirects() != HttpClient.Redirect.NEVER) {
      throw new IllegalArgumentException("the HttpClient follows redirects ("
          + client.followRedirects()
          + "), which could carry the access token to another place;"
          + " build it with followRedirects(HttpClient.Redirect.NEVER)");
    }
    return new JdkTransport(new GivenClient(client));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if this transport is closed
   */
  @Override
  public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
    return Transport.await(request, () -> sendAsync(request, RequestBodyPump.threads()));
  }

  /**
   * {@inheritDoc}
   *
   * <p>The executor is used for reading a request body that is a stream, and for looking up a host
   * name, nothing else. The future fails with {@link IllegalStateException} if this transport is
   * closed. Cancelling the future itself does not abort the exchange; the signal of the request
   * does.
   */
  @Override
  public CompletableFuture<TransportResponse> sendAsync(
      TransportRequest request, Executor executor) {
    try {
      Exchange exchange = new Exchange(request, clients, executor);
      exchange.start();
      return exchange.result();
    } catch (IOException | RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /**
   * Ends the exchanges that are running, with {@link TransportException.Reason#CANCELLED}, and
   * releases connections and threads. Does nothing to a client given to {@link #using}.
   */
  @Override
  public void close() {
    clients.close();
  }
}
