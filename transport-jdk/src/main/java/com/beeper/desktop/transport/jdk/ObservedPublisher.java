package com.beeper.desktop.transport.jdk;

import java.io.UncheckedIOException;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/**
 * Observes when the JDK starts to write a request. For this it needs the length of the body, which it
 * does not need while it opens a tunnel. Until then, certainly nothing has been sent to the server.
 *
 * <p>Can refuse to be written a second time: if the system property {@code
 * jdk.httpclient.enableAllMethodRetry} is set in the JVM, the JDK repeats every request whose
 * connection ends before the response, also one that the server may have executed.
 */
final class ObservedPublisher implements HttpRequest.BodyPublisher {

  private final HttpRequest.BodyPublisher publisher;
  private final boolean once;
  private volatile boolean requestStarted;

  /**
   * Creates a publisher.
   *
   * @param once whether the request must not be written a second time
   */
  ObservedPublisher(HttpRequest.BodyPublisher publisher, boolean once) {
    this.publisher = publisher;
    this.once = once;
  }

  /** Returns whether the JDK may have written a part of the request. */
  boolean isRequestStarted() {
    return requestStarted;
  }

  @Override
  public long contentLength() {
    if (once && requestStarted) {
      throw new UncheckedIOException(
          new SocketException("the server closed it before it responded"));
    }
    requestStarted = true;
    return publisher.contentLength();
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    requestStarted = true;
    publisher.subscribe(subscriber);
  }
}
