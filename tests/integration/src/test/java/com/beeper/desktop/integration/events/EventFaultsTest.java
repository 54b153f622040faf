package com.beeper.desktop.integration.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.beeper.desktop.AuthenticationException;
import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperException;
import com.beeper.desktop.PermissionDeniedException;
import com.beeper.desktop.events.ChatUpserted;
import com.beeper.desktop.events.ConnectionState;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventStreamOptions;
import com.beeper.desktop.events.MessageUpserted;
import com.beeper.desktop.events.StreamGap;
import com.beeper.desktop.events.UnrecognizedEvent;
import com.beeper.desktop.testkit.ChatScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.WithFakeBeeperDesktop;
import com.beeper.desktop.transport.ProxySettings;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers, networks and consumers that do not behave, over real sockets. */
@Timeout(180)
@WithFakeBeeperDesktop
class EventFaultsTest {

  private final EventLog events = new EventLog();
  private final StateLog states = new StateLog();

  private ConsumptionForm.Running start(ConsumptionForm form, BeeperDesktop client) {
    return start(form, client, events);
  }

  /** Starts to consume, and returns when the stream is live. It reconnects at once. */
  private ConsumptionForm.Running start(
      ConsumptionForm form, BeeperDesktop client, Consumer<Event> consumer) {
    return start(
        form, client, o -> o.reconnectDelay(Duration.ofMillis(1), Duration.ofMillis(20)), consumer);
  }

  /** Starts to consume with a short idle timeout, which a slow machine can exceed without a cause. */
  private ConsumptionForm.Running startImpatient(ConsumptionForm form, BeeperDesktop client) {
    return start(form, client, EventClients::impatient, events);
  }

  private ConsumptionForm.Running start(
      ConsumptionForm form,
      BeeperDesktop client,
      Consumer<EventStreamOptions.Builder> options,
      Consumer<Event> consumer) {
    ConsumptionForm.Running consumption = form.start(
        client,
        o -> {
          options.accept(o);
          o.onState(states);
        },
        consumer);
    try {
      states.await(ConnectionState.Live.class, 1);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return consumption;
  }

  @ParameterizedTest
  @EnumSource
  void announcesMalformedFrameAsGap(ConsumptionForm form, FakeBeeperDesktop server)
      throws InterruptedException {
    ChatScene chat = server.chat("Family");
    try (BeeperDesktop client = EventClients.of(server);
        ConsumptionForm.Running consumption = start(form, client)) {
      for (String frame : new String[] {"{\"broken", "", "[]", "7", "null", "{}", "{\"type\":1}"}) {
        server.events().send(frame);
        chat.read();
        assertThat(events.next(StreamGap.class).reason())
            .as(frame)
            .isEqualTo(StreamGap.Reason.UNREADABLE);
        events.next(ChatUpserted.class);
      }
      assertThat(consumption.end()).isNotDone();
      assertThat(states.count(ConnectionState.Reconnecting.class)).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void deliversUnknownTypeAsUnrecognized(ConsumptionForm form, FakeBeeperDesktop server)
      throws InterruptedException {
    try (BeeperDesktop client = EventClients.of(server);
        ConsumptionForm.Running consumption = start(form, client)) {
      server.events().send("{\"type\":\"reaction.added\",\"ts\":1,\"extra\":{\"a\":[1]}}");
      UnrecognizedEvent event = events.next(UnrecognizedEvent.class);
      assertThat(event.type()).isEqualTo("reaction.added");
      assertThat(event.additionalProperties()).containsKey("extra");
      assertThat(consumption.end()).isNotDone();
    }
  }

  @ParameterizedTest
  @EnumSource
  void survivesErrorAndBinaryFrames(ConsumptionForm form, FakeBeeperDesktop server)
      throws InterruptedException {
    ChatScene chat = server.chat("Family");
    try (BeeperDesktop client = EventClients.of(server);
        ConsumptionForm.Running consumption = start(form, client)) {
      server.events().sendError("INTERNAL_ERROR", "something failed");
      server.events().sendBinary(new byte[] {1, 2, 3});
      server.events().sendBinary(new byte[0]);
      chat.read();
      events.next(ChatUpserted.class);
      assertThat(consumption.end()).isNotDone();
    }
  }

  @Test
  void dropsRepeatedEventAndAnnouncesLostOne(FakeBeeperDesktop server) throws InterruptedException {
    ChatScene chat = server.chat("Family");
    try (BeeperDesktop client = EventClients.of(server);
        ConsumptionForm.Running consumption = start(ConsumptionForm.LISTENER, client)) {
      chat.read();
      server.events().repeatLast();
      chat.read();
      server.events().loseOne();
      chat.read();
      events.next(ChatUpserted.class);
      events.next(ChatUpserted.class);
      assertThat(events.next(StreamGap.class).reason()).isEqualTo(StreamGap.Reason.SEQUENCE);
      events.next(ChatUpserted.class);
      assertThat(consumption.end()).isNotDone();
    }
  }

  @Test
  void deliversEventsWithoutEntries(FakeBeeperDesktop server) throws InterruptedException {
    ChatScene chat = server.chat("Family");
    server.events().withoutEntries();
    try (BeeperDesktop client = EventClients.of(server);
        ConsumptionForm.Running consumption = start(ConsumptionForm.LISTENER, client)) {
      chat.message("Ada", "hi");
      MessageUpserted event = events.next(MessageUpserted.class);
      assertThat(event.messages()).isEmpty();
      assertThat(event.messageIds()).isEqualTo(chat.messageIds());
      assertThat(events.next(ChatUpserted.class).chats()).isEmpty();
      assertThat(consumption.end()).isNotDone();
    }
  }

  @ParameterizedTest
  @EnumSource
  void deliversMessageOfTwoMegabytes(ConsumptionForm form, FakeBeeperDesktop server)
      throws InterruptedException {
    ChatScene chat = server.chat("Family");
    String text = "Grüße 🚀 ".repeat(200_000);
    try (BeeperDesktop client = EventClients.of(server);
        ConsumptionForm.Running consumption = start(form, client)) {
      chat.message("Ada", text);
      assertThat(events.next(MessageUpserted.class).messages().get(0).text()).isEqualTo(text);
      assertThat(consumption.end()).isNotDone();
    }
  }

  @ParameterizedTest
  @EnumSource
  void failsWhenUpgradeIsUnauthorized(ConsumptionForm form, FakeBeeperDesktop server) {
    AtomicInteger asked = new AtomicInteger();
    try (BeeperDesktop client = EventClients.builder(server, server.baseUrl())
        .accessToken(() -> "wrong" + asked.incrementAndGet())
        .build()) {
      assertThat(failure(form, client)).isInstanceOf(AuthenticationException.class);
      assertThat(asked).hasValue(2);
      server.assertCalled("events.connect", 2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void failsWhenTokenLacksScope(ConsumptionForm form, FakeBeeperDesktop server) {
    String token = server.oauth().token("write");
    try (BeeperDesktop client =
        EventClients.builder(server, server.baseUrl()).accessToken(token).build()) {
      assertThat(failure(form, client))
          .isInstanceOfSatisfying(
              PermissionDeniedException.class,
              e -> assertThat(e.serverMessage()).isNotEmpty())
          .hasMessageNotContaining(token);
    }
  }

  private static Throwable failure(ConsumptionForm form, BeeperDesktop client) {
    Throwable failure = catchThrowable(
        () -> form.start(client, EventClients::impatient, event -> {}).end().join());
    return failure instanceof CompletionException ? failure.getCause() : failure;
  }

  @ParameterizedTest
  @EnumSource
  void endsWhenTokenIsRevokedMeanwhile(ConsumptionForm form, FakeBeeperDesktop server) {
    try (BeeperDesktop client = EventClients.of(server)) {
      ConsumptionForm.Running consumption = start(form, client);
      server.on("events.connect").status(401);
      server.events().reset();

      assertThatThrownBy(consumption.end()::join).hasCauseInstanceOf(AuthenticationException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"404", "429", "500", "503"})
  void reconnectsUntilUpgradeIsAccepted(int status, FakeBeeperDesktop server)
      throws InterruptedException {
    ChatScene chat = server.chat("Family");
    try (BeeperDesktop client = EventClients.of(server);
        ConsumptionForm.Running consumption = start(ConsumptionForm.LISTENER, client)) {
      server.on("events.connect").times(5).status(status);
      server.events().reset();
      states.awaitLive(2);
      assertThat(states.count(ConnectionState.Reconnecting.class)).isGreaterThanOrEqualTo(6);
      chat.read();
      events.next(StreamGap.class);
      events.next(ChatUpserted.class);
      assertThat(consumption.end()).isNotDone();
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "1"})
  void reconnectsWhenConnectionEndsBeforeItIsLive(int frames, FakeBeeperDesktop server)
      throws InterruptedException {
    try (BeeperDesktop client = EventClients.of(server);
        ConsumptionForm.Running consumption = startImpatient(ConsumptionForm.LISTENER, client)) {
      server.events().nextConnections(3).afterFrames(frames).disconnect();
      server.events().reset();
      states.awaitLive(2);
      assertThat(states.count(ConnectionState.Reconnecting.class)).isGreaterThanOrEqualTo(4);
      assertThat(consumption.end()).isNotDone();
    }
  }

  @Test
  void reconnectsWhenReadyDoesNotCome(FakeBeeperDesktop server) throws InterruptedException {
    try (BeeperDesktop client = EventClients.builder(server, server.baseUrl())
            .timeout(Duration.ofSeconds(1))
            .build();
        ConsumptionForm.Running consumption = start(ConsumptionForm.LISTENER, client)) {
      server.events().delayReady(Duration.ofHours(1));
      server.events().reset();
      states.await(ConnectionState.Reconnecting.class, 3);
      server.events().delayReady(Duration.ZERO);
      states.awaitLive(2);
      assertThat(consumption.end()).isNotDone();
    }
  }

  @Test
  void reconnectsWhenUpgradeIsNotResponded(FakeBeeperDesktop server) throws InterruptedException {
    try (BeeperDesktop client = EventClients.builder(server, server.baseUrl())
            .timeout(Duration.ofSeconds(1))
            .build();
        ConsumptionForm.Running consumption = start(ConsumptionForm.LISTENER, client)) {
      server.on("events.connect").times(2).after(Duration.ofHours(1)).asUsual();
      server.events().reset();
      states.awaitLive(2);
      assertThat(states.count(ConnectionState.Reconnecting.class)).isGreaterThanOrEqualTo(3);
      assertThat(consumption.end()).isNotDone();
    }
  }

  @ParameterizedTest
  @EnumSource
  void noticesSilentServer(ConsumptionForm form, FakeBeeperDesktop server)
      throws InterruptedException {
    ChatScene chat = server.chat("Family");
    try (BeeperDesktop client = EventClients.of(server);
        ConsumptionForm.Running consumption = startImpatient(form, client)) {
      server.events().silence();
      states.awaitLive(2);
      assertThat(events.next(StreamGap.class).reason()).isEqualTo(StreamGap.Reason.RECONNECT);
      events.awaitOf(ChatUpserted.class, chat::read);
      assertThat(consumption.end()).isNotDone();
    }
  }

  @ParameterizedTest
  @EnumSource
  void survivesFaultyNetworkAtAnyByte(FaultyRelay.Fault fault, FakeBeeperDesktop server)
      throws Exception {
    ChatScene chat = server.chat("Family");
    try (FaultyRelay relay = FaultyRelay.to(server.baseUrl());
        BeeperDesktop client = EventClients.builder(server, relay.baseUrl())
            .timeout(Duration.ofMillis(500))
            .build();
        ConsumptionForm.Running consumption = startImpatient(ConsumptionForm.LISTENER, client)) {
      // The head of the response has about 130 bytes; ready and the response to the command follow.
      for (long bytes : new long[] {0, 60, 140, 190}) {
        relay.endNextAfter(bytes, fault);
      }
      relay.end(fault);
      states.awaitLive(2);
      events.next(StreamGap.class);
      events.awaitOf(ChatUpserted.class, chat::read);
      assertThat(consumption.end()).isNotDone();
    }
  }

  @Tag("tunnel")
  @ParameterizedTest
  @EnumSource
  void connectsThroughHttpProxy(ConsumptionForm form, FakeBeeperDesktop server) throws Exception {
    ChatScene chat = server.chat("Family");
    try (TunnelProxy proxy = TunnelProxy.to(server.baseUrl());
        BeeperDesktop client = EventClients.builder(server, URI.create("http://desktop.example"))
            .allowInsecure(true)
            .transportSettings(s -> s.proxy(ProxySettings.of("127.0.0.1", proxy.port())))
            .build();
        ConsumptionForm.Running consumption = startImpatient(form, client)) {
      proxy.cut();
      states.awaitLive(2);
      events.next(StreamGap.class);
      events.awaitOf(ChatUpserted.class, chat::read);
      assertThat(proxy.requests())
          .hasSizeGreaterThanOrEqualTo(2)
          .allSatisfy(head -> assertThat(head)
              .startsWith("CONNECT desktop.example:80 ")
              .doesNotContain(server.accessToken()));
      assertThat(consumption.end()).isNotDone();
    }
  }

  @Test
  void endsWithExceptionOfListener(FakeBeeperDesktop server) {
    ChatScene chat = server.chat("Family");
    IllegalStateException thrown = new IllegalStateException("from the test");
    AtomicInteger calls = new AtomicInteger();
    try (BeeperDesktop client = EventClients.of(server)) {
      ConsumptionForm.Running consumption = start(ConsumptionForm.LISTENER, client, event -> {
        calls.incrementAndGet();
        throw thrown;
      });
      chat.read();
      chat.read();
      assertThatThrownBy(consumption.end()::join).hasCause(thrown);
      EventClients.await("the connection is closed", () -> server.events().connections() == 0);
      assertThat(calls).hasValue(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void endsWhenConsumerThrowsError(ConsumptionForm form, FakeBeeperDesktop server) {
    ChatScene chat = server.chat("Family");
    try (BeeperDesktop client = EventClients.of(server);
        ConsumptionForm.Running consumption = start(form, client, event -> {
          throw new AssertionError("from the test");
        })) {
      chat.read();
      if (form != ConsumptionForm.PUBLISHER) {
        assertThatThrownBy(consumption.end()::join).hasCauseInstanceOf(AssertionError.class);
      }
    }
    EventClients.await("the connection is closed", () -> server.events().connections() == 0);
  }

  @Test
  void listenerMayCloseClient(FakeBeeperDesktop server) {
    ChatScene chat = server.chat("Family");
    BeeperDesktop client = EventClients.of(server);
    ConsumptionForm.Running consumption =
        start(ConsumptionForm.LISTENER, client, event -> client.close());
    chat.read();
    consumption.end().join();
    EventClients.await("the connection is closed", () -> server.events().connections() == 0);
  }

  @ParameterizedTest
  @EnumSource
  void announcesOverflowWhenConnectionIsLostBehindSlowConsumer(
      ConsumptionForm form, FakeBeeperDesktop server) throws InterruptedException {
    ChatScene chat = server.chat("Family").message("Ada", "hi");
    CountDownLatch released = new CountDownLatch(1);
    try (BeeperDesktop client = EventClients.of(server);
        ConsumptionForm.Running consumption = start(form, client, event -> {
          awaitUninterruptibly(released);
          events.accept(event);
        })) {
      server.events().flood(chat, 20_000);
      server.events().reset();
      released.countDown();
      int next = 0;
      StreamGap gap = null;
      while (gap == null) {
        Event event = events.next();
        if (event instanceof MessageUpserted upserted) {
          assertThat(upserted.messages().get(0).text()).isEqualTo(Integer.toString(next++));
        } else {
          gap = (StreamGap) event;
        }
      }
      assertThat(next).as("events before the gap").isPositive().isLessThan(20_000);
      assertThat(gap.reason()).isIn(StreamGap.Reason.OVERFLOW, StreamGap.Reason.RECONNECT);
      states.awaitLive(2);
      chat.read();
      events.next(ChatUpserted.class);
      assertThat(consumption.end()).isNotDone();
    }
  }

  static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void failureNamesWhatHappened(FakeBeeperDesktop server) throws InterruptedException {
    try (BeeperDesktop client = EventClients.of(server);
        ConsumptionForm.Running consumption = start(ConsumptionForm.LISTENER, client)) {
      server.events().close(1012, "restarting");
      states.await(ConnectionState.Reconnecting.class, 1);
      BeeperException cause = states.states().stream()
          .filter(ConnectionState.Reconnecting.class::isInstance)
          .map(state -> ((ConnectionState.Reconnecting) state).cause())
          .findFirst()
          .orElseThrow();
      assertThat(cause).hasMessageContaining("1012");
      assertThat(consumption.end()).isNotDone();
    }
  }
}
