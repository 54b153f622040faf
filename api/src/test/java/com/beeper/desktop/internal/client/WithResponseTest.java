package com.beeper.desktop.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.ApiResponse;
import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.NotFoundException;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WithResponseTest {

  private final TestTransport transport =
      TestTransport.responding(203, TestTransport.SESSION, "X-Beeper-Desktop-Version", "4.3");

  private final BeeperDesktop client = client(transport);

  private static BeeperDesktop client(Transport transport) {
    return BeeperDesktop.builder()
        .accessToken("t")
        .baseUrl(URI.create("http://localhost:1"))
        .transport(transport)
        .codec(new TestCodec())
        .build();
  }

  @AfterEach
  void close() {
    client.close();
  }

  private static LoginSession retrieve(BeeperDesktop client) {
    return client.bridges().loginSessions().retrieve("b", "s");
  }

  @Test
  void returnsValueWithStatusAndHeaders() {
    ApiResponse<LoginSession> response = client.withResponse(WithResponseTest::retrieve);

    assertThat(response.status()).isEqualTo(203);
    assertThat(response.headers().first("x-beeper-desktop-version")).isEqualTo("4.3");
    assertThat(response.value().bridgeId()).isEqualTo("b");
  }

  @Test
  void returnsResultOfFunction() {
    assertThat(client.withResponse(c -> retrieve(c).bridgeId()).value()).isEqualTo("b");
  }

  @Test
  void returnsStatusAndHeadersWhenCallHasNoResult() {
    ApiResponse<@Nullable Void> response =
        client.withEmptyResponse(c -> c.http().post("/v1/chats/a/archive").send());

    assertThat(response.status()).isEqualTo(203);
    assertThat(response.value()).isNull();
  }

  @Test
  void appliesOptionsOfViewWithinFunction() {
    ApiResponse<LoginSession> response =
        client.withResponse(c -> retrieve(c.with(o -> o.header("X-A", "1"))));

    assertThat(response.status()).isEqualTo(203);
    assertThat(transport.request().headers().first("X-A")).isEqualTo("1");
    assertThat(client
            .with(o -> o.header("X-A", "2"))
            .withResponse(WithResponseTest::retrieve)
            .status())
        .isEqualTo(203);
    assertThat(transport.request().headers().first("X-A")).isEqualTo("2");
  }

  @Test
  void failsWhenFunctionMakesNoCall() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.withResponse(c -> "x"))
        .withMessageContaining("exactly one call");
    // The wrong client: that of outside.
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.withResponse(c -> retrieve(client)));
    assertThatIllegalArgumentException().isThrownBy(() -> client.withEmptyResponse(c -> {}));
  }

  @Test
  void failsWithoutSendingWhenFunctionMakesSecondCall() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.withResponse(c -> {
          retrieve(c);
          return retrieve(c);
        }));
    assertThat(transport.requests).hasSize(1);
  }

  @Test
  void failsWhenFunctionCatchesExceptionOfSecondCall() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.withResponse(c -> {
          LoginSession session = retrieve(c);
          try {
            retrieve(c);
          } catch (IllegalArgumentException e) {
            return session;
          }
          return session;
        }));
  }

  @Test
  void throwsExceptionOfCall() {
    try (BeeperDesktop failing = client(TestTransport.responding(404, ""))) {
      assertThatThrownBy(() -> failing.withResponse(WithResponseTest::retrieve))
          .isInstanceOf(NotFoundException.class);
    }
  }

  @Test
  void returnsValueWithStatusAndHeadersAsynchronously() throws Exception {
    ApiResponse<LoginSession> response = client
        .async()
        .withResponse(c -> c.bridges().loginSessions().retrieve("b", "s"))
        .get();

    assertThat(response.status()).isEqualTo(203);
    assertThat(response.value().bridgeId()).isEqualTo("b");
  }

  @Test
  void failsFutureWhenFunctionMakesNoCallOrTwo() {
    assertThat(failure(client.async().withResponse(c -> CompletableFuture.completedFuture("x"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.async().withResponse(c -> {
          var first = c.bridges().loginSessions().retrieve("b", "s");
          assertThat(first).isNotNull();
          return c.bridges().loginSessions().retrieve("b", "s");
        }));
    try (BeeperDesktop failing = client(TestTransport.responding(404, ""))) {
      CompletableFuture<ApiResponse<LoginSession>> future = failing
          .async()
          .withResponse(c -> c.bridges().loginSessions().retrieve("b", "s").thenApply(s -> s));
      assertThat(failure(future)).isInstanceOf(NotFoundException.class);
    }
  }

  private static Throwable failure(CompletableFuture<?> future) {
    try {
      future.get();
    } catch (ExecutionException e) {
      return Objects.requireNonNull(e.getCause());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("the future did not fail");
  }

  @Test
  void abortsExchangeWhenFutureIsCancelled() throws Exception {
    CompletableFuture<Void> aborted = new CompletableFuture<>();
    Transport silent = new Transport() {
      @Override
      public TransportResponse send(TransportRequest request) {
        throw new UnsupportedOperationException();
      }

      @Override
      public CompletableFuture<TransportResponse> sendAsync(
          TransportRequest request, Executor executor) {
        request.cancelSignal().onCancel(() -> aborted.complete(null));
        return new CompletableFuture<>();
      }

      @Override
      public void close() {}
    };
    try (BeeperDesktop waiting = client(silent)) {
      CompletableFuture<ApiResponse<LoginSession>> future = waiting
          .async()
          .with(o -> o.timeout(Duration.ofDays(1)))
          .withResponse(c -> c.bridges().loginSessions().retrieve("b", "s"));

      future.cancel(false);

      aborted.get();
    }
  }
}
