package com.beeper.desktop.transport.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class StreamResponseBodyTest {

  private static final Duration SHORT = Duration.ofMillis(50);

  private final Exchange exchange = new Exchange();

  /** Writes down what it is told. */
  private static class Exchange implements StreamResponseBody.Exchange {

    final List<String> told = new CopyOnWriteArrayList<>();
    final List<TransportException> aborts = new CopyOnWriteArrayList<>();
    final CountDownLatch aborted = new CountDownLatch(1);

    @Override
    public void abort(TransportException why) {
      aborts.add(why);
      told.add("abort");
      aborted.countDown();
    }

    @Override
    public void ended() {
      told.add("ended");
    }

    @Override
    public IOException explain(IOException failure) {
      told.add("explain");
      return new IOException("explained", failure);
    }
  }

  /** Gives some bytes, then waits until the exchange is aborted. */
  private static final class Waiting extends InputStream {

    private final Exchange exchange;
    private final int before;
    private final int after;
    private final CountDownLatch waits = new CountDownLatch(1);
    private int given;

    /**
     * Makes a stream.
     *
     * @param exchange which may be aborted
     * @param before how many bytes come at once
     * @param after what a read that has waited returns; -2 for a failure
     */
    Waiting(Exchange exchange, int before, int after) {
      this.exchange = exchange;
      this.before = before;
      this.after = after;
    }

    @Override
    public int read() {
      throw new AssertionError("reads one by one");
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (given < before) {
        given++;
        return 1;
      }
      waits.countDown();
      await(exchange.aborted);
      if (after == -2) {
        throw new IOException("socket closed");
      }
      return after;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static StreamResponseBody body(
      InputStream content, @Nullable Duration idleTimeout, Exchange exchange) {
    return new StreamResponseBody(
        content,
        TransportRequest.builder("GET", URI.create("http://localhost/"))
            .idleTimeout(idleTimeout)
            .build(),
        exchange);
  }

  private StreamResponseBody body(InputStream content, @Nullable Duration idleTimeout) {
    return body(content, idleTimeout, exchange);
  }

  private StreamResponseBody body(InputStream content) {
    return body(content, null);
  }

  private static TransportException failure(StreamResponseBody body) {
    return catchThrowableOfType(TransportException.class, () -> body.read(new byte[4]));
  }

  @Test
  void aBodyThatIsReadToItsEndEndsOnceAndAbortsNothing() throws IOException {
    AtomicInteger closes = new AtomicInteger();
    StreamResponseBody body = body(new FilterInputStream(text("abc\u007f")) {
      @Override
      public void close() {
        closes.incrementAndGet();
      }
    });

    assertThat(body.available()).isEqualTo(4);
    assertThat(body.read()).isEqualTo('a');
    assertThat(exchange.told).isEmpty();
    assertThat(body.readAllBytes()).asString(StandardCharsets.US_ASCII).isEqualTo("bc\u007f");
    assertThat(exchange.told).containsExactly("ended");
    assertThat(body.read()).isEqualTo(-1);
    assertThat(body.available()).isZero();
    assertThat(closes).hasValue(0);

    body.close();
    body.close();
    assertThat(exchange.told).containsExactly("ended");
    assertThat(closes).hasValue(1);
  }

  @Test
  void aByteIsNotNegative() throws IOException {
    assertThat(body(new ByteArrayInputStream(new byte[] {-1})).read()).isEqualTo(255);
  }

  @Test
  void theLibraryIsNotAskedForNothingNorAfterTheEnd() throws IOException {
    AtomicInteger reads = new AtomicInteger();
    StreamResponseBody body = body(new InputStream() {
      @Override
      public int read() {
        throw new AssertionError("reads one by one");
      }

      @Override
      public int read(byte[] target, int offset, int length) {
        reads.incrementAndGet();
        return -1;
      }
    });

    assertThat(body.read(new byte[0])).isZero();
    assertThat(reads).hasValue(0);
    assertThat(body.read()).isEqualTo(-1);
    assertThat(body.read()).isEqualTo(-1);
    assertThat(reads).hasValue(1);
    assertThat(exchange.told).containsExactly("ended");
    assertThat(catchThrowable(() -> body.read(new byte[2], 1, 2)))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void closingEarlyAborts() throws IOException {
    StreamResponseBody body = body(text("abc"));
    body.read();

    body.close();
    body.close();

    assertThat(exchange.told).containsExactly("abort", "ended");
    assertThat(exchange.aborts.get(0).reason()).isEqualTo(Reason.CANCELLED);
    TransportException failure = failure(body);
    assertThat(failure).hasMessage("the response stream was closed");
    assertThat(failure.reason()).isEqualTo(Reason.CANCELLED);
    assertThat(failure.delivery()).isEqualTo(Delivery.MAYBE);
    assertThat(body.available()).isZero();
    assertThat(exchange.told).containsExactly("abort", "ended");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aStreamThatCannotBeClosedIsClosedEnough(boolean checked) {
    StreamResponseBody body = body(new FilterInputStream(text("abc")) {
      @Override
      public void close() throws IOException {
        if (checked) {
          throw new IOException("close");
        }
        throw new IllegalStateException("close");
      }
    });

    body.close();

    assertThat(exchange.told).containsExactly("abort", "ended");
  }

  /** Throws what it is given. */
  private static InputStream throwing(Throwable failure, AtomicInteger reads) {
    return new InputStream() {
      @Override
      public int read() {
        throw new AssertionError("reads one by one");
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        reads.incrementAndGet();
        if (failure instanceof IOException io) {
          throw io;
        }
        if (failure instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) failure;
      }
    };
  }

  @Test
  void aReadThatFailsIsExplainedAndFailsAgain() {
    AtomicInteger reads = new AtomicInteger();
    IOException cause = new IOException("reset");
    StreamResponseBody body = body(throwing(cause, reads));

    Throwable failure = catchThrowable(body::read);
    assertThat(failure).hasMessage("explained").hasCause(cause);
    assertThat(exchange.told).containsExactly("explain", "abort", "ended");
    assertThat(exchange.aborts.get(0)).hasCause(failure);

    assertThat(catchThrowable(body::read)).isSameAs(failure);
    assertThat(reads).hasValue(1);
    body.close();
    assertThat(exchange.told).containsExactly("explain", "abort", "ended");
  }

  @Test
  void anAbortTellsWhatTheReaderIsTold() {
    TransportException known = TransportException.cancelled(Delivery.MAYBE, "from outside", null);
    Exchange explaining = new Exchange() {
      @Override
      public IOException explain(IOException failure) {
        return known;
      }
    };
    StreamResponseBody body =
        body(throwing(new IOException(), new AtomicInteger()), null, explaining);

    assertThat(failure(body)).isSameAs(known);
    assertThat(explaining.aborts).containsExactly(known);
  }

  @Test
  void aBugOfTheLibraryFailsLikeTheConnection() {
    RuntimeException bug = new IllegalStateException("bug");
    StreamResponseBody body = body(throwing(bug, new AtomicInteger()));

    Throwable failure = catchThrowable(body::read);

    assertThat(failure).isInstanceOf(IOException.class).hasMessage("explained").hasRootCause(bug);
    assertThat(exchange.told).containsExactly("explain", "abort", "ended");
    assertThat(catchThrowable(body::read)).isSameAs(failure);
  }

  @Test
  void anErrorIsThrownAsItIsAndEndsTheBody() {
    Error error = new StackOverflowError();
    AtomicInteger reads = new AtomicInteger();
    StreamResponseBody body = body(throwing(error, reads));

    assertThat(catchThrowable(body::read)).isSameAs(error);
    assertThat(exchange.told).containsExactly("explain", "abort", "ended");
    assertThat(catchThrowable(body::read)).isInstanceOf(IOException.class).hasRootCause(error);
    assertThat(reads).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {-2, -1, 1})
  void aReadThatWaitsTooLongIsAborted(int after) {
    StreamResponseBody body = body(new Waiting(exchange, 0, after), SHORT);

    TransportException failure = failure(body);

    assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
    assertThat(failure.delivery()).isEqualTo(Delivery.MAYBE);
    assertThat(failure).hasMessage("no byte of the response for PT0.05S");
    assertThat(exchange.told)
        .startsWith("abort")
        .containsOnlyOnce("ended")
        .doesNotContain("explain");
    assertThat(exchange.aborts).allMatch(why -> why.reason() == Reason.TIMEOUT);
    assertThat(failure(body)).isSameAs(failure);
    body.close();
    assertThat(exchange.told).containsOnlyOnce("ended");
  }

  @Test
  void eachReadIsWatched() throws IOException {
    StreamResponseBody body = body(new Waiting(exchange, 2, -2), SHORT);

    assertThat(body.read(new byte[4])).isEqualTo(1);
    assertThat(body.read(new byte[4])).isEqualTo(1);
    assertThat(exchange.told).isEmpty();
    assertThat(failure(body).reason()).isEqualTo(Reason.TIMEOUT);
  }

  @Test
  void aReaderMayTakeItsTimeBetweenTwoReads() throws IOException {
    Exchange other = new Exchange();
    StreamResponseBody later = body(new Waiting(other, 0, -2), SHORT, other);
    StreamResponseBody body = body(new Waiting(exchange, 1, -2), SHORT);
    assertThat(body.read(new byte[4])).isEqualTo(1);

    // Its timer runs later, on the same thread.
    assertThat(failure(later).reason()).isEqualTo(Reason.TIMEOUT);

    assertThat(exchange.told).isEmpty();
    // And the next read is watched all the same.
    assertThat(failure(body).reason()).isEqualTo(Reason.TIMEOUT);
  }

  @Test
  void anExchangeThatIsAbortedLateHasNotEndedBefore() {
    CountDownLatch ended = new CountDownLatch(1);
    CountDownLatch late = new CountDownLatch(1);
    Thread reader = Thread.currentThread();
    Exchange slow = new Exchange() {
      @Override
      public void abort(TransportException why) {
        if (Thread.currentThread() != reader) {
          exchange.aborted.countDown();
          await(ended);
        }
        super.abort(why);
        if (Thread.currentThread() != reader) {
          late.countDown();
        }
      }

      @Override
      public void ended() {
        super.ended();
        ended.countDown();
      }
    };
    StreamResponseBody body = body(new Waiting(exchange, 0, 1), SHORT, slow);

    assertThat(failure(body).reason()).isEqualTo(Reason.TIMEOUT);
    await(late);
    assertThat(slow.told).containsExactly("abort", "ended", "abort");
  }

  @Test
  void aReadThatSucceedsWhileTheBodyIsClosedHasFailed() {
    StreamResponseBody[] body = new StreamResponseBody[1];
    body[0] = body(new FilterInputStream(text("abc")) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        body[0].close();
        return super.read(target, offset, length);
      }
    });

    assertThat(failure(body[0]).reason()).isEqualTo(Reason.CANCELLED);
    assertThat(exchange.told).startsWith("abort", "ended").containsOnlyOnce("ended");
  }

  @ParameterizedTest
  @ValueSource(ints = {-2, -1})
  void anotherThreadClosesWhileAReadWaits(int after) {
    Waiting content = new Waiting(exchange, 0, after);
    StreamResponseBody body = body(content);
    CompletableFuture<TransportException> failure = new CompletableFuture<>();
    Thread reader = new Thread(() -> failure.complete(failure(body)));
    reader.start();
    await(content.waits);

    body.close();

    assertThat(failure.join().reason()).isEqualTo(Reason.CANCELLED);
    assertThat(exchange.told).startsWith("abort").containsOnlyOnce("ended");
  }

  @Test
  void aVeryLongTimeOutIsNone() throws IOException {
    StreamResponseBody body = body(text("abc"), Duration.ofDays(300 * 366));

    assertThat(body.readAllBytes()).hasSize(3);
    assertThat(exchange.told).containsExactly("ended");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nothingHoldsABodyThatHasEnded(boolean closed) throws IOException {
    WeakReference<InputStream> content = readAndForget(closed);

    for (int i = 0; i < 100 && content.get() != null; i++) {
      System.gc();
    }
    assertThat(content.get()).isNull();
  }

  private WeakReference<InputStream> readAndForget(boolean closed) throws IOException {
    InputStream content = text("abc");
    StreamResponseBody body = body(content, Duration.ofDays(1));
    body.read();
    if (closed) {
      body.close();
    } else {
      body.readAllBytes();
    }
    return new WeakReference<>(content);
  }
}
