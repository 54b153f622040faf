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
  private final Exchange exchange = new Exchange();
  private final PushResponseBody body = body(null);

  private class Exchange implements PushResponseBody.Exchange {
    @Override
    public void taken(int count, int waiting) {
      taken.add(count + "/" + waiting);
    }

    @Override
    public void abort(TransportException why) {
      aborts.add(why);
    }
  }

  private PushResponseBody body(
      @Nullable Duration idleTimeout, PushResponseBody.Exchange exchange) {
    return new PushResponseBody(
        TransportRequest.builder("GET", URI.create("http://localhost/"))
            .idleTimeout(idleTimeout)
            .build(),
        exchange);
  }

  private PushResponseBody body(@Nullable Duration idleTimeout) {
    return body(idleTimeout, exchange);
  }

  private static ByteBuffer text(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static Reason reason(Throwable failure) {
    assertThat(failure).isInstanceOf(TransportException.class);
    assertThat(((TransportException) failure).delivery()).isEqualTo(Delivery.MAYBE);
    return ((TransportException) failure).reason();
  }

  /** A read on a thread of its own. */
  private static final class Reader {

    private final CompletableFuture<Object> result = new CompletableFuture<>();
    private volatile boolean interrupted;
    private final Thread thread;

    /** Starts it, and returns once it waits. */
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
  void bytesComeInOrderAndItIsToldHowManyAreLeft() throws IOException {
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
  void nothingIsReadIfNothingIsWanted() throws IOException {
    assertThat(body.read(new byte[0])).isZero();
    assertThat(taken).isEmpty();
    assertThat(catchThrowable(() -> body.read(new byte[2], 1, 2)))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void moreMayBeAddedWhileItIsToldThatBytesAreTaken() throws IOException {
    PushResponseBody[] adding = new PushResponseBody[1];
    adding[0] = body(null, new Exchange() {
      @Override
      public void taken(int count, int waiting) {
        super.taken(count, waiting);
        if (taken.size() == 1) {
          // On another thread: the lock would let this one pass.
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
  void aReaderWaitsForBytes() {
    Reader reader = new Reader(body);

    body.add(List.of(text("a")));

    assertThat(reader.result()).isEqualTo((int) 'a');
  }

  @Test
  void aReaderThatWaitsIsToldOfTheEnd() {
    Reader reader = new Reader(body);

    body.complete();

    assertThat(reader.result()).isEqualTo(-1);
  }

  @Test
  void aReaderThatWaitsIsToldOfAFailure() {
    IOException failure = new IOException();
    Reader reader = new Reader(body);

    body.fail(failure);

    assertThat(reader.result()).isSameAs(failure);
    assertThat(aborts).isEmpty();
  }

  @Test
  void aReaderThatWaitsIsToldThatTheBodyWasClosed() {
    Reader reader = new Reader(body);

    body.close();

    assertThat(reason((Throwable) reader.result())).isEqualTo(Reason.CANCELLED);
    assertThat(aborts).extracting(TransportException::reason).containsExactly(Reason.CANCELLED);
  }

  @Test
  void whatCameBeforeAFailureIsRead() throws IOException {
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
  void nothingComesAfterTheEnd() throws IOException {
    body.complete();
    body.fail(new IOException());
    body.add(List.of(text("b")));

    assertThat(body.read()).isEqualTo(-1);
    assertThat(body.available()).isZero();
  }

  @Test
  void aReaderThatWaitsTooLongAbortsOnce() throws IOException {
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
  void bytesThatAreThereAreInTimeAlways() throws IOException {
    PushResponseBody body = body(Duration.ZERO);
    body.add(List.of(text("a")));
    body.complete();

    assertThat(body.read()).isEqualTo('a');
    assertThat(body.read()).isEqualTo(-1);
  }

  @Test
  void aVeryLongTimeOutIsNone() {
    PushResponseBody body = body(Duration.ofDays(300 * 366));
    Reader reader = new Reader(body);

    body.add(List.of(text("a")));

    assertThat(reader.result()).isEqualTo((int) 'a');
  }

  @Test
  void anInterruptedReaderAborts() {
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
  void anInterruptedReaderThatNeedNotWaitReads() throws IOException {
    body.add(List.of(text("a")));
    Thread.currentThread().interrupt();

    assertThat(body.read()).isEqualTo('a');

    assertThat(Thread.interrupted()).isTrue();
    assertThat(aborts).isEmpty();
  }

  @Test
  void closingEarlyAbortsOnceAndForgetsWhatIsThere() {
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
  void closingAfterAllHasComeAbortsNothing() {
    body.add(List.of(text("abc")));
    body.complete();

    body.close();

    assertThat(aborts).isEmpty();
    assertThat(reason(catchThrowable(body::read))).isEqualTo(Reason.CANCELLED);
  }
}
