package com.example.okhttp;

import com.beeper.desktop.transport.support.ExchangeRegistry;
import com.beeper.desktop.transport.support.Destination;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.TransportSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import okhttp3.OkHttpClient;

/** Sends with OkHttp. */
final class OkHttpTransport implements Transport {

  private final ProxySelector proxies;
  private final OkHttpClient client;
  private final ExchangeRegistry exchanges = new ExchangeRegistry();

  private OkHttpTransport(ProxySelector proxies, OkHttpClient client) {
    this.proxies = proxies;
    this.client = client;
  }

  static OkHttpTransport create(TransportSettings settings) {
    return new OkHttpTransport(
        OkHttpClientFactory.proxy(settings).selector(), OkHttpClientFactory.create(settings));
  }

  @Override
  public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
    // Not execute(): a thread that reads from a socket does not react to an interrupt.
    return Transport.await(request, () -> sendAsync(request, Runnable::run));
  }

  @Override
  public CompletableFuture<TransportResponse> sendAsync(
      TransportRequest request, Executor executor) {
    exchanges.requireOpen();
    try {
      Destination destination = Destination.of(request.uri(), proxies);
      return new OkHttpExchange(request, destination, exchanges).start(client);
    } catch (UncheckedIOException e) {
      return CompletableFuture.failedFuture(e.getCause()); // the JVM's proxy selector failed
    } catch (TransportException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public void close() {
    exchanges.close();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
