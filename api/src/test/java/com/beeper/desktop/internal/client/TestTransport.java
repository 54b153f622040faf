package com.beeper.desktop.internal.client;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A transport with the behaviour of a test, which records its requests. */
public final class TestTransport implements Transport {

  /** Handles a request. */
  public interface Behaviour {
    TransportResponse send(TransportRequest request) throws IOException, InterruptedException;
  }

  /** A response body that every operation of these tests accepts. */
  public static final String SESSION =
      "{\"bridgeID\":\"b\",\"loginSessionID\":\"s\",\"status\":\"complete\"}";

  public final List<TransportRequest> requests = new CopyOnWriteArrayList<>();
  public final AtomicInteger closed = new AtomicInteger();

  private final Behaviour behaviour;

  public TestTransport(Behaviour behaviour) {
    this.behaviour = behaviour;
  }

  /** Returns a transport that responds to every request alike. */
  public static TestTransport responding(int status, String body, String... headers) {
    return new TestTransport(request -> response(status, body, headers));
  }

  /** Returns a transport on which every request fails alike. */
  public static TestTransport failing(IOException failure) {
    return new TestTransport(request -> {
      throw failure;
    });
  }

  /**
   * Returns a transport without a response until the exchange is aborted. It ignores interrupts, as a blocked socket does.
   *
   * @param waiting counted down when a request waits
   */
  public static TestTransport hanging(CountDownLatch waiting) {
    return new TestTransport(request -> {
      waiting.countDown();
      while (!request.cancelSignal().isCancelled()) {
        Thread.onSpinWait();
      }
      throw new TransportException(Delivery.MAYBE, Reason.CANCELLED, "aborted", null);
    });
  }

  public static TransportResponse response(int status, String body, String... headers) {
    Headers.Builder fields = Headers.builder();
    for (int i = 0; i < headers.length; i += 2) {
      fields.add(headers[i], headers[i + 1]);
    }
    return TransportResponse.buffered(
        status, fields.build(), body.getBytes(StandardCharsets.UTF_8));
  }

  public TransportRequest request() {
    return requests.get(requests.size() - 1);
  }

  @Override
  public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
    requests.add(request);
    return behaviour.send(request);
  }

  @Override
  public void close() {
    closed.incrementAndGet();
  }
}
