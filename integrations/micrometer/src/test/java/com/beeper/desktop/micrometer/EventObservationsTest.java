package com.beeper.desktop.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.beeper.desktop.events.ConnectionState;
import com.beeper.desktop.events.EventSubscription;
import com.beeper.desktop.events.MessageUpserted;
import com.beeper.desktop.events.StreamGap;
import com.beeper.desktop.testkit.ChatScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.WithFakeBeeperDesktop;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.jdk.JdkTransportProvider;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@WithFakeBeeperDesktop
class EventObservationsTest {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ObservationRegistry registry = ObservationRegistry.create();

  @Test
  void observesEventsAndStream(FakeBeeperDesktop server) throws Exception {
    registry.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
    EventObservations observations = EventObservations.create(registry);
    Consumer<ConnectionState> states = observations.states();
    ChatScene chat = server.chat("Family");
    CompletableFuture<@Nullable Observation> current = new CompletableFuture<>();
    CountDownLatch gap = new CountDownLatch(1);
    // States arrive in order, but not in step with the events.
    CountDownLatch liveTwice = new CountDownLatch(2);
    CountDownLatch closed = new CountDownLatch(1);
    try (BeeperDesktop client = BeeperDesktop.builder()
            .baseUrl(server.baseUrl())
            .accessToken(server.accessToken())
            .transport(new JdkTransportProvider().create(TransportSettings.DEFAULTS))
            .codec(JacksonCodec.create())
            .build();
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
                        closed.countDown();
                      }
                    }),
                observations.listener(event -> {
                  if (event instanceof MessageUpserted) {
                    current.complete(registry.getCurrentObservation());
                  } else if (event instanceof StreamGap) {
                    gap.countDown();
                  }
                }))) {
      chat.message("Ada", "hi");
      assertThat(current.get(60, TimeUnit.SECONDS).getContext().getContextualName())
          .isEqualTo("process message.upserted");
      server.events().disconnect();
      assertThat(gap.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(liveTwice.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(subscription.state()).isInstanceOf(ConnectionState.Live.class);
      assertThat(meters.get("beeper.client.streams.active").longTaskTimer().activeTasks())
          .isEqualTo(1);
    }
    assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();

    assertThat(meters
            .get("beeper.client.events")
            .tag("type", "message.upserted")
            .timer()
            .count())
        .isPositive();
    assertThat(meters.get("beeper.client.events").tag("type", "gap").timer().count())
        .isPositive();
    assertThat(meters.get("beeper.client.streams.live").counter().count())
        .isGreaterThanOrEqualTo(2);
    assertThat(meters.get("beeper.client.streams.reconnect").counter().count()).isPositive();
    assertThat(meters.get("beeper.client.streams").timer().count()).isEqualTo(1);
  }

  @Test
  @SuppressWarnings("NullAway") // tests the check
  void namesArgumentThatIsNull() {
    assertThatThrownBy(() -> EventObservations.create(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("registry must not be null");
    assertThatThrownBy(() -> EventObservations.create(ObservationRegistry.NOOP).listener(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("listener must not be null");
  }
}
