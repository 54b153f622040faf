package com.beeper.desktop.integration.calls;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.transport.Transport;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One of the ways to make a call: what each test here is repeated for. */
record Caller(Pair pair, Way way) {

  /** For {@code @MethodSource}. */
  static final String ALL = "com.beeper.desktop.integration.calls.Caller#all";

  enum Way {
    SYNC,
    ASYNC
  }

  static Stream<Caller> all() {
    return Arrays.stream(Pair.values())
        .flatMap(pair -> Arrays.stream(Way.values()).map(way -> new Caller(pair, way)));
  }

  Connection connect(URI baseUrl, String token) {
    return connect(builder -> builder.baseUrl(baseUrl).accessToken(token));
  }

  Connection connect(UnaryOperator<BeeperDesktop.Builder> settings) {
    Transport transport = pair.newTransport();
    Codec codec = pair.newCodec();
    try {
      BeeperDesktop client = settings
          .apply(BeeperDesktop.builder().transport(transport).codec(codec).maxRetries(0))
          .build();
      return new Connection(client, transport, codec, way);
    } catch (RuntimeException e) {
      transport.close();
      throw e;
    }
  }

  /** Returns what a future brings, or throws what the call would have thrown if it had blocked. */
  static <T> T await(CompletableFuture<T> future) {
    try {
      return future.get(60, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(e);
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  /** A client that is asked in one way. */
  record Connection(BeeperDesktop client, Transport transport, Codec codec, Way way)
      implements AutoCloseable {

    LoginSession retrieve(String bridgeId, String loginSessionId) {
      return switch (way) {
        case SYNC -> client.bridges().loginSessions().retrieve(bridgeId, loginSessionId);
        case ASYNC ->
          await(client.async().bridges().loginSessions().retrieve(bridgeId, loginSessionId));
      };
    }

    @Override
    public void close() {
      client.close();
      transport.close();
    }
  }

  @Override
  public String toString() {
    return pair + ", " + way;
  }
}
