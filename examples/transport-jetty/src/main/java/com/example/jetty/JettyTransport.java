package com.example.jetty;

import com.beeper.desktop.transport.support.RequestBodyPump;
import com.beeper.desktop.transport.support.ExchangeRegistry;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.TransportSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.util.component.LifeCycle;

/** Sends each request as a {@link JettyExchange} of one Jetty client. */
final class JettyTransport implements Transport {

  private final ExchangeRegistry exchanges = new ExchangeRegistry();
  private final HttpClient client;
  private final JettyRequests requests;
  private final JettyTunnels tunnels;

  private JettyTransport(HttpClient client, JettyRequests requests, JettyTunnels tunnels) {
    this.client = client;
    this.requests = requests;
    this.tunnels = tunnels;
  }

  static JettyTransport create(TransportSettings settings) {
    HttpClient client = JettyClientFactory.start(settings);
    return new JettyTransport(
        client,
        new JettyRequests(client, new JettyProxies(client, settings.proxy())),
        JettyTunnels.observe(client));
  }

  @Override
  public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
    return Transport.await(request, () -> sendAsync(request, RequestBodyPump.threads()));
  }

  @Override
  public CompletableFuture<TransportResponse> sendAsync(
      TransportRequest request, Executor executor) {
    exchanges.requireOpen();
    try {
      return new JettyExchange(requests, tunnels, exchanges, request, executor).start();
    } catch (UncheckedIOException e) {
      return CompletableFuture.failedFuture(e.getCause()); // the JVM's proxy selector failed
    }
  }

  @Override
  public void close() {
    exchanges.close();
    boolean interrupted = Thread.interrupted(); // otherwise Jetty would not stop completely
    LifeCycle.stop(client);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
