package com.beeper.desktop.transport.jdk;

import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/**
 * Observes when the JDK starts to write a request. For this it needs the length of the body, which it
 * does not need while it opens a tunnel. Until then, certainly nothing has been sent to the server.
 */
final class ObservedPublisher implements HttpRequest.BodyPublisher {

  private final HttpRequest.BodyPublisher publisher;
  private volatile boolean requestStarted;

  ObservedPublisher(HttpRequest.BodyPublisher publisher) {
    this.publisher = publisher;
  }

  /** Returns whether the JDK may have written a part of the request. */
  boolean isRequestStarted() {
    return requestStarted;
  }

  @Override
  public long contentLength() {
    requestStarted = true;
    return publisher.contentLength();
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    requestStarted = true;
    publisher.subscribe(subscriber);
  }
}
