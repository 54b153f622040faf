package com.example.okhttp;

import com.beeper.desktop.transport.support.ExchangeRegistry;
import com.beeper.desktop.transport.support.Destination;
import com.beeper.desktop.transport.support.HostLookup;
import com.beeper.desktop.transport.RequestBody;
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
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted before the request was sent");
    }
    RequestBody body = request.body();
    if (body != null && body.bytes() == null) {
      // The signal of the request cannot end the read of a stream, so another thread reads it.
      return Transport.await(request, () -> sendAsync(request, Runnable::run));
    }
    exchanges.requireOpen();
    try {
      // Neither can it end a look-up of OkHttp.
      HostLookup.await(
          request.uri(),
          uri -> Destination.of(uri, proxies),
          request.deadline(),
          request.cancelSignal());
      Destination destination = Destination.of(request.uri(), proxies);
      return new OkHttpExchange(request, destination, exchanges).run(client);
    } catch (UncheckedIOException e) {
      throw e.getCause(); // the JVM's proxy selector failed
    }
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
