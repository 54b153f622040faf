package com.example.okhttp;

import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.TransportSettings;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Sends with OkHttp. */
final class OkHttpTransport implements Transport {

  private final TransportSettings settings;
  private final OkHttpClient client;

  /** What runs, streamed responses too, which the library counts as done. */
  private final Set<Call> open = ConcurrentHashMap.newKeySet();

  private volatile boolean closed;

  OkHttpTransport(TransportSettings settings) {
    this.settings = settings;
    client = Clients.with(settings);
  }

  @Override
  public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    // Not execute(): a thread that reads from a socket does not notice an interrupt.
    try {
      return sendAsync(request, Runnable::run).get();
    } catch (InterruptedException e) {
      request.cancelSignal().cancel();
      throw e;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IOException(e.getCause());
    }
  }

  @Override
  public CompletableFuture<TransportResponse> sendAsync(
      TransportRequest request, Executor executor) {
    if (closed) {
      throw new IllegalStateException("the transport is closed");
    }
    CompletableFuture<TransportResponse> future = new CompletableFuture<>();
    Exchange exchange = new Exchange(request, Clients.proxy(settings).selector());
    try {
      Call call = client.newCall(exchange.okHttpRequest());
      exchange.uses(call, open);
      if (closed) {
        call.cancel();
      }
      call.enqueue(new Callback() {
        @Override
        public void onResponse(Call call, Response response) {
          try {
            future.complete(exchange.receive(response));
          } catch (IOException | RuntimeException e) {
            future.completeExceptionally(e);
          }
        }

        @Override
        public void onFailure(Call call, IOException e) {
          future.completeExceptionally(exchange.failure(e));
        }
      });
    } catch (IOException e) {
      future.completeExceptionally(e);
    }
    return future;
  }

  @Override
  public void close() {
    closed = true;
    open.forEach(Call::cancel);
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
