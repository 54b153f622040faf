package com.beeper.desktop.transport.jdk;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A client of the application. */
final class GivenClient implements Clients {

  private final HttpClient client;
  private final UploadThreads uploads = new UploadThreads();
  private volatile boolean closed;

  GivenClient(HttpClient client) {
    this.client = client;
  }

  @Override
  public HttpClient lease(URI uri, Exchange exchange) {
    if (closed) {
      throw new IllegalStateException("the transport is closed");
    }
    return client;
  }

  @Override
  public @Nullable InetSocketAddress proxy(URI uri) {
    return Clients.select(client.proxy().orElseGet(ProxySelector::getDefault), uri);
  }

  @Override
  public @Nullable String proxyAuthorization() {
    return null;
  }

  @Override
  public Executor uploads() {
    return uploads;
  }

  @Override
  public void spoiled(Exchange exchange) {}

  @Override
  public void release(Exchange exchange) {}

  @Override
  public void close() {
    closed = true;
  }
}
