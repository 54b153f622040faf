package com.beeper.desktop.transport.jdk;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.Executor;

/** A client of the application. */
final class GivenClient implements Clients {

  private final HttpClient client;
  private final UploadThreads uploads = new UploadThreads();
  private volatile boolean closed;

  GivenClient(HttpClient client) {
    this.client = client;
  }

  @Override
  public HttpClient client(URI uri) {
    if (closed) {
      throw new IllegalStateException("the transport is closed");
    }
    return client;
  }

  @Override
  public Executor uploads() {
    return uploads;
  }

  @Override
  public void began(Exchange exchange) {}

  @Override
  public void ended(Exchange exchange) {}

  @Override
  public void close() {
    closed = true;
  }
}
