package com.beeper.desktop.integration.calls;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.integration.LongRuns;
import com.beeper.desktop.transport.Transport;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A pair of back ends with a call style; the tests of this package run for each. */
record CallVariant(BackEndPair pair, CallStyle style) {

  /** For {@code @MethodSource}. */
  static final String ALL = "com.beeper.desktop.integration.calls.CallVariant#all";

  enum CallStyle {
    SYNC,
    ASYNC
  }

  static Stream<CallVariant> all() {
    return Arrays.stream(BackEndPair.values())
        .flatMap(
            pair -> Arrays.stream(CallStyle.values()).map(style -> new CallVariant(pair, style)));
  }

  /**
   * Returns the texts to run with this variant. The variants of one codec take turns, and thus each text is decoded by each codec,
   * and each transport and style delivers some; in long runs each variant takes all of them.
   */
  <T> List<T> share(List<T> texts) {
    if (LongRuns.areOn()) {
      return texts;
    }
    List<CallVariant> others =
        all().filter(each -> each.pair.codecName().equals(pair.codecName())).toList();
    int turn = others.indexOf(this);
    return IntStream.range(0, texts.size())
        .filter(i -> i % others.size() == turn)
        .mapToObj(texts::get)
        .toList();
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
      return new Connection(client, transport, codec, style);
    } catch (RuntimeException e) {
      transport.close();
      throw e;
    }
  }

  /** Returns the result of a future, or throws the exception that a blocking call would throw. */
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

  /** A client whose calls are made in one style. */
  record Connection(BeeperDesktop client, Transport transport, Codec codec, CallStyle style)
      implements AutoCloseable {

    LoginSession retrieve(String bridgeId, String loginSessionId) {
      return switch (style) {
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
    return pair + ", " + style;
  }
}
