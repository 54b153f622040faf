package com.beeper.desktop.integration.fakeserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.testkit.ChatScene;
import com.beeper.desktop.testkit.EventsScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.WithFakeBeeperDesktop;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripted connections of the fake server, seen on the wire. */
@Timeout(60)
@WithFakeBeeperDesktop
class FakeServerConnectionScriptTest {

  @Test
  void endsNextConnectionsAfterGivenFrames(FakeBeeperDesktop server) throws IOException {
    server.events().nextConnections(2).afterFrames(2).disconnect();
    for (int i = 0; i < 2; i++) {
      try (RawWebSocket socket = RawWebSocket.open(server)) {
        assertThat(socket.readType()).isEqualTo("ready");
        socket.subscribe();
        assertThat(socket.readType()).isEqualTo("subscriptions.updated");
        assertThat(socket.readRest()).isEmpty();
      }
    }
    try (RawWebSocket socket = RawWebSocket.following(server)) {
      assertThat(socket.ping()).isTrue();
    }
  }

  @Test
  void endsConnectionBeforeReady(FakeBeeperDesktop server) throws IOException {
    server.events().nextConnections(1).afterFrames(0).disconnect();
    try (RawWebSocket socket = RawWebSocket.open(server)) {
      assertThat(socket.readRest()).isEmpty();
    }
  }

  @Test
  void sendsNothingAfterTheLastFrame(FakeBeeperDesktop server) throws IOException {
    ChatScene chat = server.chat("Family");
    try (RawWebSocket socket = RawWebSocket.following(server)) {
      server.events().afterFrames(3).disconnect();
      for (int i = 0; i < 10; i++) {
        chat.read();
      }
      for (int i = 0; i < 3; i++) {
        assertThat(socket.readFrame().json().get("seq").asInt()).isEqualTo(i);
      }
      assertThat(socket.readRest()).isEmpty();
    }
    assertThat(server.events().connections()).isZero();
  }

  @Test
  void resetsConnection(FakeBeeperDesktop server) throws IOException {
    try (RawWebSocket socket = RawWebSocket.following(server)) {
      server.events().reset();
      assertThatThrownBy(socket::readFrame).isInstanceOf(SocketException.class);
    }
  }

  @Test
  void endsConnectionInTheMiddleOfFrame(FakeBeeperDesktop server) throws IOException {
    ChatScene chat = server.chat("Family");
    try (RawWebSocket socket = RawWebSocket.following(server)) {
      server.events().afterFrames(1).disconnectInFrame();
      chat.read();
      assertThat(socket.readType()).isEqualTo("chat.upserted");
      RawWebSocket.Frame part = socket.readFrame();
      assertThat(part.text()).startsWith("{\"type\":\"message.upserted\"").hasSizeLessThan(1000);
    }
  }

  @Test
  void closesConnectionAfterGivenFrames(FakeBeeperDesktop server) throws IOException {
    server.events().nextConnections(1).afterFrames(1).close(1012, "again");
    try (RawWebSocket socket = RawWebSocket.open(server)) {
      assertThat(socket.readType()).isEqualTo("ready");
      RawWebSocket.Frame close = socket.readFrame();
      assertThat(close.opcode()).isEqualTo(RawWebSocket.CLOSE);
      assertThat(close.closeCode()).isEqualTo(1012);
    }
  }

  @Test
  void silencedConnectionSendsNeitherEventsNorPongs(FakeBeeperDesktop server) throws IOException {
    ChatScene chat = server.chat("Family");
    try (RawWebSocket silent = RawWebSocket.following(server)) {
      server.events().silence();
      try (RawWebSocket other = RawWebSocket.following(server)) {
        silent.send(RawWebSocket.PING, new byte[0]);
        silent.subscribe();
        chat.read();
        assertThat(other.readType()).isEqualTo("chat.upserted");
        for (int i = 0; i < 20; i++) {
          assertThat(other.ping()).isTrue();
        }
        assertThat(silent.isQuiet()).isTrue();
      }
    }
  }

  @Test
  void delaysReady(FakeBeeperDesktop server) throws IOException {
    server.events().delayReady(Duration.ofSeconds(5));
    try (RawWebSocket socket = RawWebSocket.open(server)) {
      assertThat(socket.ping()).isTrue();
      assertThat(server.events().connections()).isZero();
      server.clock().advance(Duration.ofSeconds(5));
      assertThat(socket.readType()).isEqualTo("ready");
      assertThat(server.events().connections()).isEqualTo(1);
    }
  }

  @Test
  void holdsUpgradeUntilClockMoves(FakeBeeperDesktop server) throws IOException {
    server.on("events.connect").after(Duration.ofMinutes(1)).asUsual();
    try (RawWebSocket socket = RawWebSocket.request(server)) {
      while (server.calls("events.connect").isEmpty()) {
        Thread.onSpinWait();
      }
      assertThat(socket.isQuiet()).isTrue();
      server.clock().advance(Duration.ofMinutes(1));
      assertThat(socket.readStatus()).isEqualTo(101);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 500, 503})
  void refusesUpgrade(int status, FakeBeeperDesktop server) throws IOException {
    server.on("events.connect").once().status(status);
    try (RawWebSocket socket = RawWebSocket.request(server)) {
      assertThat(socket.readStatus()).isEqualTo(status);
    }
    RawWebSocket.open(server).close();
  }

  @Test
  void repeatsLastEvent(FakeBeeperDesktop server) throws IOException {
    ChatScene chat = server.chat("Family");
    try (RawWebSocket socket = RawWebSocket.following(server)) {
      server.events().repeatLast();
      chat.read();
      server.events().repeatLast();
      JsonNode event = socket.readFrame().json();
      assertThat(event.get("seq").asInt()).isZero();
      assertThat(socket.readFrame().json()).isEqualTo(event);
    }
  }

  @Test
  void losesEventAfterGivenFrames(FakeBeeperDesktop server) throws IOException {
    ChatScene chat = server.chat("Family");
    try (RawWebSocket socket = RawWebSocket.following(server)) {
      server.events().afterFrames(2).loseOne();
      List<Integer> seqs = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        chat.read();
        seqs.add(socket.readFrame().json().get("seq").asInt());
      }
      assertThat(seqs).containsExactly(0, 1, 3);
    }
  }

  static Stream<Arguments> frames() {
    Consumer<EventsScene> binary = events -> events.sendBinary(new byte[] {1, 2});
    Consumer<EventsScene> text = events -> events.send("{\"broken");
    Consumer<EventsScene> error = events -> events.sendError("INTERNAL_ERROR", "call \"why\"");
    return Stream.of(
        Arguments.of(binary, RawWebSocket.BINARY, "\u0001\u0002"),
        Arguments.of(text, RawWebSocket.TEXT, "{\"broken"),
        Arguments.of(
            error,
            RawWebSocket.TEXT,
            "{\"type\":\"error\",\"code\":\"INTERNAL_ERROR\",\"message\":\"call \\\"why\\\"\"}"));
  }

  @ParameterizedTest
  @MethodSource("frames")
  void sendsFrame(Consumer<EventsScene> frame, int opcode, String content, FakeBeeperDesktop server)
      throws IOException {
    try (RawWebSocket socket = RawWebSocket.following(server)) {
      frame.accept(server.events());
      assertThat(socket.readFrame())
          .usingRecursiveComparison()
          .isEqualTo(new RawWebSocket.Frame(opcode, content.getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Test
  void sendsEventsWithoutEntries(FakeBeeperDesktop server) throws IOException {
    ChatScene chat = server.chat("Family");
    server.events().withoutEntries();
    try (RawWebSocket socket = RawWebSocket.following(server)) {
      chat.message("Ada", "hi");
      JsonNode event = socket.readFrame().json();
      assertThat(event.get("ids").get(0).asText()).isEqualTo(chat.messageIds().get(0));
      assertThat(event.has("entries")).isFalse();
      socket.readFrame();
      server.events().withEntries();
      chat.read();
      assertThat(socket.readFrame().json().has("entries")).isTrue();
    }
  }

  @Test
  void floodsInOrder(FakeBeeperDesktop server) throws IOException {
    ChatScene chat = server.chat("Family").message("Ada", "hi");
    try (RawWebSocket socket = RawWebSocket.following(server)) {
      server.events().flood(chat, 1_000);
      assertThat(texts(socket, 1_000)).containsExactlyElementsOf(numbers(1_000));
      long start = System.nanoTime();
      server.events().flood(chat, 100, 1_000);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isGreaterThanOrEqualTo(Duration.ofMillis(99));
      assertThat(texts(socket, 100)).containsExactlyElementsOf(numbers(100));
    }
  }

  private static List<String> texts(RawWebSocket socket, int count) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(socket.readFrame().json().at("/entries/0/text").asText());
    }
    return texts;
  }

  private static List<String> numbers(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).toList();
  }

  @Test
  void stopsReadingAfterEnd(FakeBeeperDesktop server) throws IOException {
    try (RawWebSocket socket = RawWebSocket.following(server)) {
      server.events().disconnect();
      assertThatThrownBy(socket::readFrame).isInstanceOf(EOFException.class);
    }
  }
}
