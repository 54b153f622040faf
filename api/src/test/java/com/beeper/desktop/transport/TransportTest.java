package com.beeper.desktop.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class TransportTest {

  private final TransportRequest request =
      TransportRequest.builder("GET", URI.create("http://localhost/")).build();
  private final TransportResponse response =
      TransportResponse.buffered(200, Headers.empty(), new byte[0]);

  @AfterEach
  void isNotInterrupted() {
    assertThat(Thread.interrupted()).isFalse();
  }

  private Throwable failure(Throwable ofFuture) {
    return catchThrowable(
        () -> Transport.await(request, () -> CompletableFuture.failedFuture(ofFuture)));
  }

  @Test
  void returnsResponseWhenFutureCompletes() throws Exception {
    CompletableFuture<TransportResponse> future = new CompletableFuture<>();

    CompletableFuture<TransportResponse> waiting = CompletableFuture.supplyAsync(() -> {
      try {
        return Transport.await(request, () -> future);
      } catch (IOException | InterruptedException e) {
        throw new CompletionException(e);
      }
    });
    future.complete(response);

    assertThat(waiting.get(30, TimeUnit.SECONDS)).isSameAs(response);
    assertThat(Transport.await(request, () -> future)).isSameAs(response);
    assertThat(request.cancelSignal().isCancelled()).isFalse();
  }

  @Test
  void throwsFailureOfFuture() {
    IOException checked = new IOException();
    RuntimeException unchecked = new IllegalStateException();
    Error error = new StackOverflowError();

    assertThat(failure(checked)).isSameAs(checked);
    assertThat(failure(new CompletionException(checked))).isSameAs(checked);
    assertThat(failure(unchecked)).isSameAs(unchecked);
    assertThat(failure(error)).isExactlyInstanceOf(IOException.class).hasCause(error);
    assertThat(catchThrowable(() -> Transport.await(request, () -> {
          throw unchecked;
        })))
        .isSameAs(unchecked);
    assertThat(request.cancelSignal().isCancelled()).isFalse();
  }

  @Test
  void sendsNothingWhenThreadIsInterrupted() {
    Thread.currentThread().interrupt();

    assertThat(catchThrowable(() -> Transport.await(request, () -> {
          throw new AssertionError("sent");
        })))
        .isExactlyInstanceOf(InterruptedException.class);
  }

  @Test
  void firesSignalWhenInterruptedDuringWait() throws InterruptedException {
    CountDownLatch sent = new CountDownLatch(1);
    CountDownLatch aborted = new CountDownLatch(1);
    request.cancelSignal().onCancel(aborted::countDown);
    CompletableFuture<Throwable> failure = new CompletableFuture<>();
    Thread caller = new Thread(() -> failure.complete(catchThrowable(() -> {
      Transport.await(request, () -> {
        sent.countDown();
        return new CompletableFuture<>();
      });
    })));
    caller.start();
    assertThat(sent.await(30, TimeUnit.SECONDS)).isTrue();

    caller.interrupt();
    caller.join();

    assertThat(failure.join()).isExactlyInstanceOf(InterruptedException.class);
    assertThat(aborted.getCount()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, 200, true",
    "GET, 404, true",
    "GET, 205, true",
    "GET, 204, false",
    "GET, 304, false",
    "POST, 304, false",
    "POST, 500, true",
    "HEAD, 200, false",
    "HEAD, 404, false",
  })
  void allowsBodyDependingOnMethodAndStatus(String method, int status, boolean expected) {
    TransportRequest request =
        TransportRequest.builder(method, URI.create("http://localhost/")).build();

    assertThat(request.allowsResponseBody(status)).isEqualTo(expected);
  }

  @Test
  void throwsNotSentWhenSignalHasFired() throws TransportException {
    CancelSignal signal = new CancelSignal();
    signal.throwIfCancelled();
    signal.cancel();

    TransportException failure = (TransportException) catchThrowable(signal::throwIfCancelled);

    assertThat(failure).hasMessage("cancelled before the request was sent").hasNoCause();
    assertThat(failure.reason()).isEqualTo(Reason.CANCELLED);
    assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
  }
}
