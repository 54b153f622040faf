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

  private final RecordingSource source = new RecordingSource();

  /** Records its calls. */
  private static class RecordingSource implements StreamResponseBody.Source {

    final List<String> calls = new CopyOnWriteArrayList<>();
    final List<TransportException> aborts = new CopyOnWriteArrayList<>();
    final CountDownLatch aborted = new CountDownLatch(1);

    @Override
    public void abort(TransportException cause) {
      aborts.add(cause);
      calls.add("abort");
      aborted.countDown();
    }

    @Override
    public void ended() {
      calls.add("ended");
    }

    @Override
    public IOException classify(IOException failure) {
      calls.add("classify");
      return new IOException("classified", failure);
    }
  }

  /** Returns some bytes, then waits until the exchange is aborted. */
  private static final class Waiting extends InputStream {

    private final RecordingSource source;
    private final int before;
    private final int after;
    private final CountDownLatch waits = new CountDownLatch(1);
    private int given;

    /**
     * Creates a stream.
     *
     * @param source the exchange
     * @param before the number of bytes returned without waiting
     * @param after the result of a read that has waited; -2 for a failure
     */
    Waiting(RecordingSource source, int before, int after) {
      this.source = source;
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
      await(source.aborted);
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
      InputStream content, @Nullable Duration idleTimeout, RecordingSource source) {
    return new StreamResponseBody(
        content,
        TransportRequest.builder("GET", URI.create("http://localhost/"))
            .idleTimeout(idleTimeout)
            .build(),
        source);
  }

  private StreamResponseBody body(InputStream content, @Nullable Duration idleTimeout) {
    return body(content, idleTimeout, source);
  }

  private StreamResponseBody body(InputStream content) {
    return body(content, null);
  }

  private static TransportException failure(StreamResponseBody body) {
    return catchThrowableOfType(TransportException.class, () -> body.read(new byte[4]));
  }

  @Test
  void endsOnceWithoutAbortWhenReadToEnd() throws IOException {
    AtomicInteger closes = new AtomicInteger();
    StreamResponseBody body = body(new FilterInputStream(text("abc\u007f")) {
      @Override
      public void close() {
        closes.incrementAndGet();
      }
    });

    assertThat(body.available()).isEqualTo(4);
    assertThat(body.read()).isEqualTo('a');
    assertThat(source.calls).isEmpty();
    assertThat(body.readAllBytes()).asString(StandardCharsets.US_ASCII).isEqualTo("bc\u007f");
    assertThat(source.calls).containsExactly("ended");
    assertThat(body.read()).isEqualTo(-1);
    assertThat(body.available()).isZero();
    assertThat(closes).hasValue(0);

    body.close();
    body.close();
    assertThat(source.calls).containsExactly("ended");
    assertThat(closes).hasValue(1);
  }

  @Test
  void returnsUnsignedBytes() throws IOException {
    assertThat(body(new ByteArrayInputStream(new byte[] {-1})).read()).isEqualTo(255);
  }

  @Test
  void readsNothingWhenNoByteIsRequestedOrAtEnd() throws IOException {
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
    assertThat(source.calls).containsExactly("ended");
    assertThat(catchThrowable(() -> body.read(new byte[2], 1, 2)))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void abortsWhenClosedEarly() throws IOException {
    StreamResponseBody body = body(text("abc"));
    body.read();

    body.close();
    body.close();

    assertThat(source.calls).containsExactly("abort", "ended");
    assertThat(source.aborts.get(0).reason()).isEqualTo(Reason.CANCELLED);
    TransportException failure = failure(body);
    assertThat(failure).hasMessage("the response stream was closed");
    assertThat(failure.reason()).isEqualTo(Reason.CANCELLED);
    assertThat(failure.delivery()).isEqualTo(Delivery.MAYBE);
    assertThat(body.available()).isZero();
    assertThat(source.calls).containsExactly("abort", "ended");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ignoresFailureOfCloseWhenClosed(boolean checked) {
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

    assertThat(source.calls).containsExactly("abort", "ended");
  }

  /** A stream that throws an exception. */
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
  void throwsClassifiedFailureRepeatedlyWhenReadFails() {
    AtomicInteger reads = new AtomicInteger();
    IOException cause = new IOException("reset");
    StreamResponseBody body = body(throwing(cause, reads));

    Throwable failure = catchThrowable(body::read);
    assertThat(failure).hasMessage("classified").hasCause(cause);
    assertThat(source.calls).containsExactly("classify", "abort", "ended");
    assertThat(source.aborts.get(0)).hasCause(failure);

    assertThat(catchThrowable(body::read)).isSameAs(failure);
    assertThat(reads).hasValue(1);
    body.close();
    assertThat(source.calls).containsExactly("classify", "abort", "ended");
  }

  @Test
  void abortsWithExceptionThatReaderReceives() {
    TransportException known = TransportException.cancelled(Delivery.MAYBE, "from outside", null);
    RecordingSource classifying = new RecordingSource() {
      @Override
      public IOException classify(IOException failure) {
        return known;
      }
    };
    StreamResponseBody body =
        body(throwing(new IOException(), new AtomicInteger()), null, classifying);

    assertThat(failure(body)).isSameAs(known);
    assertThat(classifying.aborts).containsExactly(known);
  }

  @Test
  void classifiesUncheckedExceptionOfLibrary() {
    RuntimeException bug = new IllegalStateException("bug");
    StreamResponseBody body = body(throwing(bug, new AtomicInteger()));

    Throwable failure = catchThrowable(body::read);

    assertThat(failure).isInstanceOf(IOException.class).hasMessage("classified").hasRootCause(bug);
    assertThat(source.calls).containsExactly("classify", "abort", "ended");
    assertThat(catchThrowable(body::read)).isSameAs(failure);
  }

  @Test
  void rethrowsErrorAndEndsBody() {
    Error error = new StackOverflowError();
    AtomicInteger reads = new AtomicInteger();
    StreamResponseBody body = body(throwing(error, reads));

    assertThat(catchThrowable(body::read)).isSameAs(error);
    assertThat(source.calls).containsExactly("classify", "abort", "ended");
    assertThat(catchThrowable(body::read)).isInstanceOf(IOException.class).hasRootCause(error);
    assertThat(reads).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {-2, -1, 1})
  void abortsWhenReadExceedsIdleTimeout(int after) {
    StreamResponseBody body = body(new Waiting(source, 0, after), SHORT);

    TransportException failure = failure(body);

    assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
    assertThat(failure.delivery()).isEqualTo(Delivery.MAYBE);
    assertThat(failure).hasMessage("no byte of the response for PT0.05S");
    assertThat(source.calls)
        .startsWith("abort")
        .containsOnlyOnce("ended")
        .doesNotContain("classify");
    assertThat(source.aborts).allMatch(cause -> cause.reason() == Reason.TIMEOUT);
    assertThat(failure(body)).isSameAs(failure);
    body.close();
    assertThat(source.calls).containsOnlyOnce("ended");
  }

  @Test
  void appliesIdleTimeoutToEachRead() throws IOException {
    StreamResponseBody body = body(new Waiting(source, 2, -2), SHORT);

    assertThat(body.read(new byte[4])).isEqualTo(1);
    assertThat(body.read(new byte[4])).isEqualTo(1);
    assertThat(source.calls).isEmpty();
    assertThat(failure(body).reason()).isEqualTo(Reason.TIMEOUT);
  }

  @Test
  void doesNotCountTimeBetweenReads() throws IOException {
    RecordingSource other = new RecordingSource();
    StreamResponseBody later = body(new Waiting(other, 0, -2), SHORT, other);
    StreamResponseBody body = body(new Waiting(source, 1, -2), SHORT);
    assertThat(body.read(new byte[4])).isEqualTo(1);

    // Its timer runs later, on the same thread.
    assertThat(failure(later).reason()).isEqualTo(Reason.TIMEOUT);

    assertThat(source.calls).isEmpty();
    // The timeout applies to the next read.
    assertThat(failure(body).reason()).isEqualTo(Reason.TIMEOUT);
  }

  @Test
  void abortsBeforeEndWhenTimerIsLate() {
    CountDownLatch ended = new CountDownLatch(1);
    CountDownLatch late = new CountDownLatch(1);
    Thread reader = Thread.currentThread();
    RecordingSource slow = new RecordingSource() {
      @Override
      public void abort(TransportException cause) {
        if (Thread.currentThread() != reader) {
          source.aborted.countDown();
          await(ended);
        }
        super.abort(cause);
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
    StreamResponseBody body = body(new Waiting(source, 0, 1), SHORT, slow);

    assertThat(failure(body).reason()).isEqualTo(Reason.TIMEOUT);
    await(late);
    assertThat(slow.calls).containsExactly("abort", "ended", "abort");
  }

  @Test
  void failsWhenClosedDuringSuccessfulRead() {
    StreamResponseBody[] body = new StreamResponseBody[1];
    body[0] = body(new FilterInputStream(text("abc")) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        body[0].close();
        return super.read(target, offset, length);
      }
    });

    assertThat(failure(body[0]).reason()).isEqualTo(Reason.CANCELLED);
    assertThat(source.calls).startsWith("abort", "ended").containsOnlyOnce("ended");
  }

  @ParameterizedTest
  @ValueSource(ints = {-2, -1})
  void throwsCancelledWhenClosedDuringRead(int after) {
    Waiting content = new Waiting(source, 0, after);
    StreamResponseBody body = body(content);
    CompletableFuture<TransportException> failure = new CompletableFuture<>();
    Thread reader = new Thread(() -> failure.complete(failure(body)));
    reader.start();
    await(content.waits);

    body.close();

    assertThat(failure.join().reason()).isEqualTo(Reason.CANCELLED);
    assertThat(source.calls).startsWith("abort").containsOnlyOnce("ended");
  }

  @Test
  void acceptsVeryLongIdleTimeout() throws IOException {
    StreamResponseBody body = body(text("abc"), Duration.ofDays(300 * 366));

    assertThat(body.readAllBytes()).hasSize(3);
    assertThat(source.calls).containsExactly("ended");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void isCollectedWhenEnded(boolean closed) throws IOException {
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
