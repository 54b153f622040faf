package com.example.okhttp;

import com.beeper.desktop.transport.support.ExchangeRegistry;
import com.beeper.desktop.transport.support.FailureClassifier;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.TransportSettings;
import java.io.IOException;
import java.net.ProxySelector;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import okhttp3.OkHttpClient;

/** Sends with OkHttp. */
final class OkHttpTransport implements Transport {

  private final ProxySelector proxies;
  private final OkHttpClient client;
  private final ExchangeRegistry open = new ExchangeRegistry();

  OkHttpTransport(TransportSettings settings) {
    proxies = Clients.proxy(settings).selector();
    client = Clients.with(settings);
  }

  @Override
  public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
    // Not execute(): a thread that reads from a socket does not notice an interrupt.
    return Transport.await(request, () -> sendAsync(request, Runnable::run));
  }

  @Override
  public CompletableFuture<TransportResponse> sendAsync(
      TransportRequest request, Executor executor) {
    open.requireOpen();
    try {
      FailureClassifier route = FailureClassifier.of(request.uri(), proxies);
      return new Exchange(request, route, open, client).start();
    } catch (TransportException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public void close() {
    open.close();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
