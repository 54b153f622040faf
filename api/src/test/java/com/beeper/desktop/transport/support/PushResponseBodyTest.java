package com.beeper.desktop.transport.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PushResponseBodyTest {

  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final List<TransportException> aborts = new CopyOnWriteArrayList<>();
  private final RecordingSource source = new RecordingSource();
  private final PushResponseBody body = body(null);

  private class RecordingSource implements PushResponseBody.Source {
    @Override
    public void taken(int count, int waiting) {
      taken.add(count + "/" + waiting);
    }

    @Override
    public void abort(TransportException cause) {
      aborts.add(cause);
    }
  }

  private PushResponseBody body(@Nullable Duration idleTimeout, PushResponseBody.Source source) {
    return new PushResponseBody(
        TransportRequest.builder("GET", URI.create("http://localhost/"))
            .idleTimeout(idleTimeout)
            .build(),
        source);
  }

  private PushResponseBody body(@Nullable Duration idleTimeout) {
    return body(idleTimeout, source);
  }

  private static ByteBuffer text(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static Reason reason(@Nullable Throwable thrown) {
    assertThat(thrown).isInstanceOf(TransportException.class);
    TransportException failure = (TransportException) Objects.requireNonNull(thrown);
    assertThat(failure.delivery()).isEqualTo(Delivery.MAYBE);
    return failure.reason();
  }

  /** A read on its own thread. */
  private static final class Reader {

    private final CompletableFuture<Object> result = new CompletableFuture<>();
    private volatile boolean interrupted;
    private final Thread thread;

    /** Starts the read and returns when it waits. */
    Reader(PushResponseBody body) {
      thread = new Thread(() -> {
        try {
          result.complete(body.read());
        } catch (Throwable e) {
          interrupted = Thread.currentThread().isInterrupted();
          result.complete(e);
        }
      });
      thread.start();
      while (thread.getState() != Thread.State.WAITING
          && thread.getState() != Thread.State.TIMED_WAITING) {
        assertThat(result).isNotDone();
        Thread.onSpinWait();
      }
    }

    Object result() {
      return result.orTimeout(30, TimeUnit.SECONDS).join();
    }
  }

  @AfterEach
  void isNotInterrupted() {
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void returnsBytesInOrderAndReportsRemainingBytes() throws IOException {
    body.add(List.of(text("abc"), text(""), text("de")));
    body.add(List.of(text("f")));
    assertThat(body.available()).isEqualTo(6);
    assertThat(taken).isEmpty();

    byte[] target = new byte[10];
    assertThat(body.read(target, 1, 2)).isEqualTo(2);
    assertThat(body.read(target, 3, 7)).isEqualTo(1);
    assertThat(body.read(target, 4, 6)).isEqualTo(2);
    assertThat(body.read()).isEqualTo('f');
    assertThat(new String(target, 1, 5, StandardCharsets.US_ASCII)).isEqualTo("abcde");
    assertThat(taken).containsExactly("2/4", "1/3", "2/1", "1/0");
    assertThat(body.available()).isZero();

    body.add(List.of(ByteBuffer.wrap(new byte[] {-1})));
    body.complete();
    assertThat(body.read()).isEqualTo(255);
    assertThat(body.read()).isEqualTo(-1);
    assertThat(body.read()).isEqualTo(-1);
    assertThat(taken).hasSize(5);
    body.close();
    assertThat(aborts).isEmpty();
  }

  @Test
  void returnsZeroWhenNoByteIsRequested() throws IOException {
    assertThat(body.read(new byte[0])).isZero();
    assertThat(taken).isEmpty();
    assertThat(catchThrowable(() -> body.read(new byte[2], 1, 2)))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void acceptsBytesDuringNotificationOfReader() throws IOException {
    PushResponseBody[] adding = new PushResponseBody[1];
    adding[0] = body(null, new RecordingSource() {
      @Override
      public void taken(int count, int waiting) {
        super.taken(count, waiting);
        if (taken.size() == 1) {
          // On another thread, because the lock is reentrant.
          CompletableFuture.runAsync(() -> adding[0].add(List.of(text("b"))))
              .orTimeout(30, TimeUnit.SECONDS)
              .join();
        }
      }
    });
    adding[0].add(List.of(text("a")));

    assertThat(adding[0].read()).isEqualTo('a');
    assertThat(adding[0].read()).isEqualTo('b');
    assertThat(taken).containsExactly("1/0", "1/0");
  }

  @Test
  void returnsBytesAddedDuringRead() {
    Reader reader = new Reader(body);

    body.add(List.of(text("a")));

    assertThat(reader.result()).isEqualTo((int) 'a');
  }

  @Test
  void returnsEndWhenBodyCompletesDuringRead() {
    Reader reader = new Reader(body);

    body.complete();

    assertThat(reader.result()).isEqualTo(-1);
  }

  @Test
  void throwsFailureWhenBodyFailsDuringRead() {
    IOException failure = new IOException();
    Reader reader = new Reader(body);

    body.fail(failure);

    assertThat(reader.result()).isSameAs(failure);
    assertThat(aborts).isEmpty();
  }

  @Test
  void throwsCancelledWhenClosedDuringRead() {
    Reader reader = new Reader(body);

    body.close();

    assertThat(reason((Throwable) reader.result())).isEqualTo(Reason.CANCELLED);
    assertThat(aborts).extracting(TransportException::reason).containsExactly(Reason.CANCELLED);
  }

  @Test
  void returnsBytesBeforeFailure() throws IOException {
    IOException failure = new IOException();
    body.add(List.of(text("a")));
    body.fail(failure);
    body.fail(new IOException());
    body.complete();
    body.add(List.of(text("b")));

    assertThat(body.read()).isEqualTo('a');
    assertThat(catchThrowable(body::read)).isSameAs(failure);
    assertThat(catchThrowable(body::read)).isSameAs(failure);
    body.close();
    assertThat(aborts).isEmpty();
  }

  @Test
  void ignoresBytesAfterEnd() throws IOException {
    body.complete();
    body.fail(new IOException());
    body.add(List.of(text("b")));

    assertThat(body.read()).isEqualTo(-1);
    assertThat(body.available()).isZero();
  }

  @Test
  void abortsOnceWhenReadExceedsIdleTimeout() throws IOException {
    PushResponseBody body = body(Duration.ofMillis(50));
    body.add(List.of(text("a")));
    assertThat(body.read()).isEqualTo('a');

    Throwable failure = catchThrowable(body::read);

    assertThat(failure).hasMessage("no byte of the response for PT0.05S");
    assertThat(reason(failure)).isEqualTo(Reason.TIMEOUT);
    body.add(List.of(text("b")));
    assertThat(catchThrowable(body::read)).isSameAs(failure);
    body.close();
    assertThat(aborts).hasSize(1).first().isSameAs(failure);
  }

  @Test
  void ignoresIdleTimeoutWhenBytesAreAvailable() throws IOException {
    PushResponseBody body = body(Duration.ZERO);
    body.add(List.of(text("a")));
    body.complete();

    assertThat(body.read()).isEqualTo('a');
    assertThat(body.read()).isEqualTo(-1);
  }

  @Test
  void acceptsVeryLongIdleTimeout() {
    PushResponseBody body = body(Duration.ofDays(300 * 366));
    Reader reader = new Reader(body);

    body.add(List.of(text("a")));

    assertThat(reader.result()).isEqualTo((int) 'a');
  }

  @Test
  void abortsWhenInterruptedDuringRead() {
    Reader reader = new Reader(body);

    reader.thread.interrupt();

    Throwable failure = (Throwable) reader.result();
    assertThat(failure)
        .isExactlyInstanceOf(InterruptedIOException.class)
        .hasMessage("interrupted while reading the response");
    assertThat(reader.interrupted).isTrue();
    assertThat(aborts).hasSize(1).first().isSameAs(failure.getCause());
    assertThat(reason(failure.getCause())).isEqualTo(Reason.CANCELLED);
    assertThat(catchThrowable(body::read)).isSameAs(failure.getCause());
    body.close();
    assertThat(aborts).hasSize(1);
  }

  @Test
  void readsAvailableBytesWhenInterrupted() throws IOException {
    body.add(List.of(text("a")));
    Thread.currentThread().interrupt();

    assertThat(body.read()).isEqualTo('a');

    assertThat(Thread.interrupted()).isTrue();
    assertThat(aborts).isEmpty();
  }

  @Test
  void abortsOnceAndDropsBytesWhenClosedEarly() {
    body.add(List.of(text("abc")));

    body.close();
    body.close();

    assertThat(aborts).extracting(TransportException::reason).containsExactly(Reason.CANCELLED);
    assertThat(body.available()).isZero();
    body.add(List.of(text("abc")));
    assertThat(body.available()).isZero();
    body.complete();
    Throwable failure = catchThrowable(body::read);
    assertThat(failure).hasMessage("the response stream was closed");
    assertThat(reason(failure)).isEqualTo(Reason.CANCELLED);
    assertThat(taken).isEmpty();
  }

  @Test
  void abortsNothingWhenClosedAfterCompletion() {
    body.add(List.of(text("abc")));
    body.complete();

    body.close();

    assertThat(aborts).isEmpty();
    assertThat(reason(catchThrowable(body::read))).isEqualTo(Reason.CANCELLED);
  }
}
