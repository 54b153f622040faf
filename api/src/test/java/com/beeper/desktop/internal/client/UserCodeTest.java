package com.beeper.desktop.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperDesktopAsync;
import com.beeper.desktop.CallAttempt;
import com.beeper.desktop.CallSummary;
import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.FileAccessException;
import com.beeper.desktop.Interceptor;
import com.beeper.desktop.RawResponse;
import com.beeper.desktop.TimeSource;
import com.beeper.desktop.assets.AssetUploadParams;
import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.TransportException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** User code of every kind, which throws, re-enters the client or closes it. */
@Timeout(120)
class UserCodeTest {

  /** Where user code runs during a call. */
  enum Place {
    ON_CALL,
    BEFORE_SEND,
    AFTER_RECEIVE,
    ON_FAILURE,
    ON_END,
    TOKEN,
    PARAMS,
    VIEW,
    WITH_RESPONSE,
    STREAM,
    PROGRESS,
    TIME
  }

  /** The exceptions of user code. */
  enum Fault {
    UNCHECKED(new UnsupportedOperationException("user")),
    ERROR(new NoClassDefFoundError("user")),
    CHECKED(new java.sql.SQLException("user"));

    @SuppressWarnings("ImmutableEnumChecker") // nothing changes it
    private final Throwable thrown;

    Fault(Throwable thrown) {
      this.thrown = thrown;
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneakilyThrow(Throwable thrown) throws T {
    throw (T) thrown;
  }

  static List<Arguments> cases() {
    List<Arguments> cases = new ArrayList<>();
    for (Place place : Place.values()) {
      for (Fault fault : Fault.values()) {
        cases.add(Arguments.of(place, fault, false));
        cases.add(Arguments.of(place, fault, true));
      }
    }
    return cases;
  }

  /** Set while user code misbehaves. */
  private volatile @Nullable Place broken;

  private volatile Runnable misbehaviour = () -> {};

  private void at(Place place) {
    if (place == broken) {
      misbehaviour.run();
    }
  }

  private final TestTransport transport = new TestTransport(request -> {
    RequestBody body = request.body();
    if (body != null) {
      try (InputStream stream = body.open()) {
        stream.readAllBytes();
      } catch (IOException e) {
        throw TransportException.requestBody(e);
      }
    }
    return TestTransport.response(200, TestTransport.SESSION);
  });

  private BeeperDesktop client() {
    return BeeperDesktop.builder()
        .accessToken(() -> {
          at(Place.TOKEN);
          return "s3cret";
        })
        .baseUrl(URI.create("http://localhost:1"))
        .transport(transport)
        .codec(new TestCodec())
        .maxRetries(0)
        .maxAsyncCalls(1)
        .timeSource(new TimeSource() {
          @Override
          public long nanoTime() {
            at(Place.TIME);
            return System.nanoTime();
          }

          @Override
          public Instant instant() {
            return Instant.now();
          }
        })
        .interceptor(new Interceptor() {
          @Override
          public void onCall(CallAttempt attempt) {
            at(Place.ON_CALL);
          }

          @Override
          public void beforeSend(CallAttempt attempt) {
            at(Place.BEFORE_SEND);
          }

          @Override
          public void afterReceive(CallAttempt attempt, RawResponse response) {
            at(Place.AFTER_RECEIVE);
          }

          @Override
          public void onFailure(CallAttempt attempt, Throwable failure) {
            at(Place.ON_FAILURE);
          }

          @Override
          public void onEnd(CallAttempt attempt, CallSummary summary) {
            at(Place.ON_END);
          }
        })
        .interceptor(new Interceptor() {
          @Override
          public void afterReceive(CallAttempt attempt, RawResponse response) {
            if (broken == Place.ON_FAILURE) {
              throw new IllegalStateException("first");
            }
          }
        })
        .build();
  }

  /** Performs a call that runs the user code of the place; returns its failure, or null. */
  private @Nullable Throwable call(BeeperDesktop client, Place place, boolean async)
      throws Exception {
    Function<BeeperDesktopAsync, CompletableFuture<?>> call = c -> switch (place) {
      case PARAMS ->
        c.messages().send("chat", p -> {
          at(Place.PARAMS);
          p.text("text");
        });
      case STREAM, PROGRESS -> c.assets().upload(upload());
      case VIEW -> c.with(o -> at(Place.VIEW)).bridges().loginSessions().retrieve("b", "s");
      case WITH_RESPONSE ->
        c.withResponse(inner -> {
          CompletableFuture<?> started = inner.bridges().loginSessions().retrieve("b", "s");
          at(Place.WITH_RESPONSE);
          return started;
        });
      default -> c.bridges().loginSessions().retrieve("b", "s");
    };
    if (async) {
      CompletableFuture<?> future;
      try {
        future = call.apply(client.async());
      } catch (Throwable e) {
        return e;
      }
      try {
        future.get(20, TimeUnit.SECONDS);
        return null;
      } catch (ExecutionException e) {
        return e.getCause();
      }
    }
    return catchThrowable(() -> {
      switch (place) {
        case PARAMS ->
          client.messages().send("chat", p -> {
            at(Place.PARAMS);
            p.text("text");
          });
        case STREAM, PROGRESS -> client.assets().upload(upload());
        case VIEW -> client.with(o -> at(Place.VIEW)).bridges().loginSessions().retrieve("b", "s");
        case WITH_RESPONSE ->
          client.withResponse(inner -> {
            at(Place.WITH_RESPONSE);
            return inner.bridges().loginSessions().retrieve("b", "s");
          });
        default -> client.bridges().loginSessions().retrieve("b", "s");
      }
    });
  }

  private AssetUploadParams upload() {
    InputStream stream = new InputStream() {
      private int left = 3;

      @Override
      public int read() {
        at(Place.STREAM);
        return left-- > 0 ? 'x' : -1;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) {
        int next = length == 0 ? 0 : read();
        if (next > 0) {
          bytes[offset] = (byte) next;
        }
        return next > 0 ? 1 : next;
      }
    };
    return AssetUploadParams.builder()
        .file(stream, 3)
        .progress((sent, total) -> at(Place.PROGRESS))
        .build();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void deliversWhatUserCodeThrowsAndKeepsNothing(Place place, Fault fault, boolean async)
      throws Exception {
    try (BeeperDesktop client = client()) {
      misbehaviour = () -> sneakilyThrow(fault.thrown);
      for (int i = 0; i < 3; i++) {
        broken = place;
        Throwable failure = call(client, place, async);
        broken = null;

        if (place == Place.ON_END) {
          assertThat(failure).isNull();
        } else if (place == Place.ON_FAILURE) {
          assertThat(failure).isInstanceOf(IllegalStateException.class).hasMessage("first");
          assertThat(Objects.requireNonNull(failure).getSuppressed()).contains(fault.thrown);
        } else if (place == Place.TOKEN && fault != Fault.ERROR) {
          assertThat(failure).isInstanceOf(ConfigurationException.class).hasCause(fault.thrown);
        } else if (fault == Fault.CHECKED && (place == Place.STREAM || place == Place.PROGRESS)) {
          assertThat(failure).isInstanceOf(FileAccessException.class).hasCause(fault.thrown);
        } else {
          assertThat(failure).isSameAs(fault.thrown);
        }
        assertThat(call(client, Place.ON_CALL, true)).as("a later call").isNull();
        assertThat(call(client, Place.ON_CALL, false)).as("a later call").isNull();
      }
    }
  }

  static List<Arguments> places() {
    List<Arguments> cases = new ArrayList<>();
    for (Place place : Place.values()) {
      if (place != Place.TIME && place != Place.ON_FAILURE) {
        cases.add(Arguments.of(place, false));
        cases.add(Arguments.of(place, true));
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("places")
  void succeedsWhenUserCodeReEntersTheClient(Place place, boolean async) throws Exception {
    try (BeeperDesktop client = client()) {
      misbehaviour = () -> {
        broken = null;
        client.bridges().loginSessions().retrieve("b", "s");
      };
      broken = place;
      assertThat(call(client, place, async)).isNull();
      assertThat(broken).as("the user code has run").isNull();
      assertThat(call(client, Place.ON_CALL, true)).isNull();
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void endsTheCallWhenUserCodeClosesTheClient(Place place, boolean async) throws Exception {
    BeeperDesktop client = client();
    misbehaviour = () -> {
      broken = null;
      client.close();
    };
    broken = place;
    Throwable failure = call(client, place, async);
    if (failure != null) {
      assertThat(failure)
          .isInstanceOfAny(
              com.beeper.desktop.CallCancelledException.class, IllegalStateException.class);
    }
    assertThat(broken).as("the user code has run").isNull();
    assertThat(call(client, Place.ON_CALL, async))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }
}
