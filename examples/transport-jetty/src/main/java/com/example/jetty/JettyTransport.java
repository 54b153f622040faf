package com.example.jetty;

import com.beeper.desktop.transport.support.RequestBodyPump;
import com.beeper.desktop.transport.support.ExchangeRegistry;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.TransportSettings;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.util.component.LifeCycle;

/** Sends each request as a {@link JettyExchange} of one Jetty client. */
final class JettyTransport implements Transport {

  private final ExchangeRegistry open = new ExchangeRegistry();
  private final HttpClient client;
  private final Requests requests;
  private final Tunnels tunnels;

  JettyTransport(TransportSettings settings) {
    client = ClientFactory.start(settings);
    requests = new Requests(client, new Proxies(client, settings.proxy()));
    tunnels = new Tunnels(client);
  }

  @Override
  public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
    return Transport.await(request, () -> sendAsync(request, RequestBodyPump.threads()));
  }

  @Override
  public CompletableFuture<TransportResponse> sendAsync(
      TransportRequest request, Executor executor) {
    open.requireOpen();
    return new JettyExchange(requests, tunnels, open, request, executor).start();
  }

  @Override
  public void close() {
    open.close();
    boolean interrupted = Thread.interrupted(); // else Jetty would stop half-way
    LifeCycle.stop(client);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
