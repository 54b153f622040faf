package com.beeper.desktop.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.beeper.desktop.events.ConnectionState;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventSubscription;
import com.beeper.desktop.events.MessageUpserted;
import com.beeper.desktop.events.StreamGap;
import com.beeper.desktop.testkit.ChatScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.WithFakeBeeperDesktop;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.jdk.JdkTransportProvider;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@WithFakeBeeperDesktop
class EventTelemetryTest {

  private final Telemetry telemetry = new Telemetry();
  private final EventTelemetry events = EventTelemetry.create(telemetry.sdk);

  @AfterEach
  void close() {
    telemetry.close();
  }

  private BeeperDesktop client(FakeBeeperDesktop server) {
    return BeeperDesktop.builder()
        .baseUrl(server.baseUrl())
        .accessToken(server.accessToken())
        .transport(new JdkTransportProvider().create(TransportSettings.DEFAULTS))
        .codec(JacksonCodec.create())
        .interceptor(CallTelemetry.create(telemetry.sdk))
        .build();
  }

  @Test
  void recordsEventsGapsAndReconnects(FakeBeeperDesktop server) throws Exception {
    ChatScene chat = server.chat("Family");
    CountDownLatch gap = new CountDownLatch(1);
    CompletableFuture<Span> current = new CompletableFuture<>();
    // States arrive in order, but not in step with the events.
    CountDownLatch liveTwice = new CountDownLatch(2);
    CompletableFuture<Object> closed = new CompletableFuture<>();
    Consumer<ConnectionState> states = events.states();
    Span opener = telemetry.sdk.getTracer("test").spanBuilder("opener").startSpan();
    try (BeeperDesktop client = client(server);
        Scope scope = opener.makeCurrent();
        EventSubscription subscription = client
            .events()
            .listen(
                o -> o.reconnectDelay(Duration.ofMillis(1), Duration.ofMillis(1))
                    // The JDK's client misses some ends of connections, which a ping finds.
                    .pingInterval(Duration.ofMillis(200))
                    .idleTimeout(Duration.ofSeconds(4))
                    .onState(state -> {
                      states.accept(state);
                      if (state instanceof ConnectionState.Live) {
                        liveTwice.countDown();
                      } else if (state instanceof ConnectionState.Closed) {
                        closed.complete(state);
                      }
                    }),
                events.listener(event -> {
                  if (event instanceof MessageUpserted) {
                    current.complete(Span.current());
                  } else if (event instanceof StreamGap) {
                    gap.countDown();
                  }
                }))) {
      assertThat(scope).isNotNull();
      chat.message("Ada", "hi");
      current.get(60, TimeUnit.SECONDS);
      server.events().disconnect();
      assertThat(gap.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(liveTwice.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(subscription.state()).isInstanceOf(ConnectionState.Live.class);
      assertThat(sum("beeper.client.event.streams.live")).isEqualTo(1);
    }
    closed.get(60, TimeUnit.SECONDS);

    SpanData message = span("process message.upserted");
    assertThat(message.getSpanContext()).isEqualTo(current.get().getSpanContext());
    assertThat(message.getKind()).isEqualTo(SpanKind.CONSUMER);
    assertThat(message.getParentSpanContext().isValid()).isFalse();
    assertThat(message.getLinks())
        .singleElement()
        .satisfies(link -> assertThat(link.getSpanContext()).isEqualTo(opener.getSpanContext()));
    assertThat(span("process gap").getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(telemetry.spans())
        .filteredOn(span -> span.getName().equals("GET /v1/ws"))
        .hasSizeGreaterThanOrEqualTo(2)
        .allMatch(span -> span.getParentSpanContext().equals(opener.getSpanContext()));
    assertThat(sum("beeper.client.event.gaps")).isPositive();
    assertThat(sum("beeper.client.event.reconnects")).isPositive();
    assertThat(sum("beeper.client.event.streams.live")).isZero();
    assertThat(Telemetry.attributes(telemetry.metric("beeper.client.event.duration")))
        .extracting(attributes -> attributes.get(AttributeKey.stringKey("beeper.event.type")))
        .contains("message.upserted", "gap");
  }

  @Test
  void recordsAndPassesOnFailureOfListener(FakeBeeperDesktop server) throws Exception {
    ChatScene chat = server.chat("Family");
    Consumer<Event> listener = events.listener(event -> {
      throw new IllegalStateException("broken listener");
    });
    try (BeeperDesktop client = client(server);
        EventSubscription subscription = client.events().listen(o -> o.allChats(), listener)) {
      chat.message("Ada", "hi");
      assertThat(
              subscription.closed().handle((nothing, failure) -> failure).get(60, TimeUnit.SECONDS))
          .hasMessage("broken listener");
    }
    assertThat(telemetry.spans())
        .filteredOn(span -> span.getName().startsWith("process"))
        .allSatisfy(span -> {
          assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
          assertThat(span.getAttributes().get(AttributeKey.stringKey("error.type")))
              .isEqualTo(IllegalStateException.class.getName());
        })
        .isNotEmpty();
  }

  private SpanData span(String name) {
    return telemetry.spans().stream()
        .filter(span -> span.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no span " + name + " in " + telemetry.spans()));
  }

  private long sum(String metric) {
    return telemetry.metric(metric).getLongSumData().getPoints().stream()
        .mapToLong(point -> point.getValue())
        .sum();
  }

  @Test
  @SuppressWarnings("NullAway") // tests the check
  void namesArgumentThatIsNull() {
    assertThatThrownBy(() -> EventTelemetry.create(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("telemetry must not be null");
    assertThatThrownBy(() -> EventTelemetry.create(OpenTelemetry.noop()).listener(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("listener must not be null");
  }
}
