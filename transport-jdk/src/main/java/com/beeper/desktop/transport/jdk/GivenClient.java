package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.support.FailureClassifier;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import org.jspecify.annotations.Nullable;

/** A client of the application. */
final class GivenClient implements Clients {

  private final HttpClient client;
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
  public FailureClassifier route(URI uri) {
    return FailureClassifier.of(uri, client.proxy().orElseGet(ProxySelector::getDefault));
  }

  @Override
  public @Nullable String proxyAuthorization() {
    return null;
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
