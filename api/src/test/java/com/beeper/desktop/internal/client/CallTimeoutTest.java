package com.beeper.desktop.internal.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.RequestTimeoutException;
import com.beeper.desktop.TimeSource;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The time of a call on a slow machine. */
@Timeout(60)
class CallTimeoutTest {

  /** Passes by 10 ms each time that the caller reads it, until the request is sent; then by itself. */
  private static final class SlowTime implements TimeSource {
    final AtomicLong nanos = new AtomicLong();
    final Thread caller = Thread.currentThread();
    volatile boolean sent;

    @Override
    public long nanoTime() {
      boolean ofCaller = Thread.currentThread().equals(caller);
      if (ofCaller == sent) {
        return nanos.get();
      }
      return nanos.addAndGet(ofCaller ? 10_000_000 : 1_000_000);
    }

    @Override
    public Instant instant() {
      return Instant.EPOCH;
    }
  }

  /** Never responds. */
  private record SilentTransport(SlowTime time) implements Transport {
    @Override
    public TransportResponse send(TransportRequest request)
        throws IOException, InterruptedException {
      CountDownLatch aborted = new CountDownLatch(1);
      request.cancelSignal().onCancel(aborted::countDown);
      time.sent = true;
      aborted.await();
      throw TransportException.cancelled(Delivery.MAYBE, "cancelled", null);
    }

    @Override
    public void close() {}
  }

  @Test
  void namesTheLimitOfTheCallWhenTimePassesBetweenTwoReadings() {
    SlowTime time = new SlowTime();
    try (BeeperDesktop client = BeeperDesktop.builder()
        .baseUrl(URI.create("http://localhost:1"))
        .accessToken("t")
        .transport(new SilentTransport(time))
        .codec(new TestCodec())
        .timeSource(time)
        .timeout(Duration.ofMinutes(1))
        .callTimeout(Duration.ofMillis(400))
        .build()) {
      assertThatThrownBy(() -> client.bridges().loginSessions().retrieve("b", "s"))
          .isExactlyInstanceOf(RequestTimeoutException.class)
          .hasMessageContaining("took longer than 0.4 s, the callTimeout(…)");
    }
  }

  /** Notices the end of the time before the monitor of the client does. */
  private record PunctualTransport(SlowTime time) implements Transport {
    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
      time.nanos.addAndGet(Duration.ofMinutes(1).toNanos());
      throw new TransportException(
          Delivery.NOT_SENT, Reason.TIMEOUT, "no connection in time", null);
    }

    @Override
    public void close() {}
  }

  @Test
  void namesTheLimitWhenTheTransportNoticesItFirst() {
    SlowTime time = new SlowTime();
    try (BeeperDesktop client = BeeperDesktop.builder()
        .baseUrl(URI.create("http://localhost:1"))
        .accessToken("t")
        .transport(new PunctualTransport(time))
        .codec(new TestCodec())
        .timeSource(time)
        .timeout(Duration.ofMinutes(1))
        .maxRetries(0)
        .build()) {
      assertThatThrownBy(() -> client.bridges().loginSessions().retrieve("b", "s"))
          .isExactlyInstanceOf(RequestTimeoutException.class)
          .hasMessageContaining("took longer than 60 s, the timeout(…) of an attempt");
    }
  }
}
