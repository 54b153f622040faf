package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.support.Abortable;
import com.beeper.desktop.transport.support.Destination;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import org.jspecify.annotations.Nullable;

/** A client that the application supplies and owns. */
final class SuppliedJdkClient implements WebSocketClients {

  private final JdkClient client;
  private volatile boolean closed;

  SuppliedJdkClient(HttpClient client) {
    this.client = new JdkClient(client, CallbackExecutor.forExchanges());
  }

  @Override
  public JdkClient lease(URI uri, Abortable exchange) {
    if (closed) {
      throw new IllegalStateException("the transport is closed");
    }
    return client;
  }

  @Override
  public void release(Abortable exchange) {}

  @Override
  public void releaseClosing(Abortable connection) {}

  @Override
  public void retire(Abortable exchange) {}

  @Override
  public boolean isManaged() {
    return false;
  }

  @Override
  public Destination destination(URI uri) {
    return Destination.of(uri, client.http().proxy().orElseGet(ProxySelector::getDefault));
  }

  @Override
  public @Nullable String proxyAuthorization() {
    return null;
  }

  @Override
  public void close() {
    closed = true;
  }
}
