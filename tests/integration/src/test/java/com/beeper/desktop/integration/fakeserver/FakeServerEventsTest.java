package com.beeper.desktop.integration.fakeserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.integration.spec.OpenApiDocument;
import com.beeper.desktop.integration.spec.SchemaValidator;
import com.beeper.desktop.testkit.ChatScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.WithFakeBeeperDesktop;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@WithFakeBeeperDesktop
class FakeServerEventsTest {

  private static final JsonNode FRAME =
      OpenApiDocument.JSON.createObjectNode().put("$ref", "#/components/schemas/WSServerMessage");
  private static final SchemaValidator VALIDATOR = new SchemaValidator(OpenApiDocument.ofProject());

  /** Collects the received frames and checks each against the spec. */
  private static final class Frames implements WebSocket.Listener {

    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final CompletableFuture<String> end = new CompletableFuture<>();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        frames.add(OpenApiDocument.parse(text.toString().getBytes(StandardCharsets.UTF_8)));
        text.setLength(0);
      }
      socket.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      end.complete("closed " + code + " " + reason);
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      end.complete("failed");
    }

    JsonNode next() throws InterruptedException {
      JsonNode frame = frames.poll(20, TimeUnit.SECONDS);
      assertThat(frame).as("a frame comes").isNotNull();
      VALIDATOR.assertValid("frame", FRAME, frame);
      return frame;
    }

    JsonNode next(String type) throws InterruptedException {
      JsonNode frame = next();
      assertThat(frame.get("type").asText()).as(frame.toString()).isEqualTo(type);
      return frame;
    }
  }

  private static WebSocket connect(FakeBeeperDesktop server, String token, Frames frames) {
    URI uri = URI.create(server.baseUrl().toString().replaceFirst("http", "ws") + "/v1/ws");
    return HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .header("Authorization", "Bearer " + token)
        .buildAsync(uri, frames)
        .join();
  }

  private static WebSocket subscribe(FakeBeeperDesktop server, Frames frames, String rest)
      throws InterruptedException {
    WebSocket socket = connect(server, server.accessToken(), frames);
    JsonNode ready = frames.next("ready");
    assertThat(ready.get("version").asInt()).isEqualTo(1);
    assertThat(ready.get("chatIDs")).isEmpty();
    socket
        .sendText("{\"type\":\"subscriptions.set\",\"requestID\":\"r\"," + rest + "}", true)
        .join();
    assertThat(frames.next("subscriptions.updated").get("requestID").asText()).isEqualTo("r");
    return socket;
  }

  @Test
  void sendsEventForEachChange(FakeBeeperDesktop server, BeeperDesktop client) throws Exception {
    ChatScene chat = server.chat("Family");
    Frames frames = new Frames();
    WebSocket socket = subscribe(server, frames, "\"chatIDs\":[\"*\"]");

    chat.message("Ada", "hi");
    JsonNode message = frames.next("message.upserted");
    assertThat(message.at("/entries/0/text").asText()).isEqualTo("hi");
    assertThat(message.get("chatID").asText()).isEqualTo(chat.id());
    assertThat(message.get("seq").asInt()).isZero();
    assertThat(frames.next("chat.upserted").at("/entries/0/unreadCount").asInt())
        .isEqualTo(1);

    String id = message.at("/ids/0").asText();
    client.chats().messages().reactions().add(chat.id(), id, p -> p.reactionKey("👍"));
    assertThat(frames.next("message.upserted").at("/entries/0/reactions")).hasSize(1);
    client.chats().archive(chat.id());
    JsonNode archived = frames.next("chat.upserted");
    assertThat(archived.at("/entries/0/isArchived").asBoolean()).isTrue();
    assertThat(archived.get("seq").asInt()).isEqualTo(3);
    client.messages().send(chat.id(), p -> p.text("yo"));
    assertThat(frames.next("message.upserted").at("/entries/0/isSender").asBoolean())
        .isTrue();
    frames.next("chat.upserted");
    assertThat(
            frames.next("message.upserted").at("/entries/0/sendStatus/status").asText())
        .isEqualTo("SUCCESS");
    client.messages().delete(chat.id(), id);
    assertThat(frames.next("message.deleted").at("/ids/0").asText()).isEqualTo(id);
    frames.next("chat.upserted");
    chat.delete();
    frames.next("chat.deleted");
    socket.abort();
  }

  @Test
  void sendsEventsOfFollowedChatsOnly(FakeBeeperDesktop server) throws Exception {
    ChatScene followed = server.chat("Followed");
    ChatScene other = server.chat("Other");
    Frames frames = new Frames();
    WebSocket socket = subscribe(server, frames, "\"chatIDs\":[\"" + followed.id() + "\"]");

    other.message("Ada", "not sent");
    followed.message("Ada", "sent");
    assertThat(frames.next("message.upserted").at("/entries/0/text").asText()).isEqualTo("sent");
    frames.next("chat.upserted");

    socket.sendText("{\"type\":\"subscriptions.set\",\"chatIDs\":[]}", true).join();
    frames.next("subscriptions.updated");
    followed.message("Ada", "not sent");
    socket.sendText("{\"type\":\"nope\",\"requestID\":\"x\"}", true).join();
    JsonNode error = frames.next("error");
    assertThat(error.get("code").asText()).isEqualTo("INVALID_COMMAND");
    assertThat(error.get("requestID").asText()).isEqualTo("x");
    socket.abort();
  }

  @Test
  void rejectsInvalidCommands(FakeBeeperDesktop server) throws Exception {
    Frames frames = new Frames();
    WebSocket socket = connect(server, server.accessToken(), frames);
    frames.next("ready");
    for (String command : new String[] {
      "{\"type\":\"subscriptions.set\"}",
      "{\"type\":\"subscriptions.set\",\"chatIDs\":[\"*\",\"!a\"]}",
      "{\"type\":\"subscriptions.set\",\"chatIDs\":[1]}",
      "{\"type\":\"subscriptions.set\",\"chatIDs\":[],\"unknown\":1}",
      "{\"type\":\"subscriptions.set\",\"chatIDs\":[],\"app\":{}}"
    }) {
      socket.sendText(command, true).join();
      assertThat(frames.next("error").get("code").asText())
          .as(command)
          .isEqualTo("INVALID_PAYLOAD");
    }
    for (String command : new String[] {"", "{", "[]", "{\"type\":1}"}) {
      socket.sendText(command, true).join();
      assertThat(frames.next("error").get("code").asText())
          .as(command)
          .isEqualTo("INVALID_COMMAND");
    }
    socket.abort();
  }

  @Test
  void sendsAppStateWhenSubscribed(FakeBeeperDesktop server) throws Exception {
    Frames frames = new Frames();
    WebSocket socket = subscribe(server, frames, "\"chatIDs\":[],\"app\":{\"state\":true}");

    server.setup().signOut();

    assertThat(frames.next("app.state.updated").at("/appState/state").asText())
        .isEqualTo("needs-login");
    socket.abort();
  }

  @Test
  void breaksConnectionsOnDemand(FakeBeeperDesktop server) throws Exception {
    ChatScene chat = server.chat("Family");
    Frames frames = new Frames();
    subscribe(server, frames, "\"chatIDs\":[\"*\"]");
    chat.read();
    assertThat(frames.next("chat.upserted").get("seq").asInt()).isZero();
    server.events().loseOne();
    chat.read();
    assertThat(frames.next("chat.upserted").get("seq").asInt()).isEqualTo(2);
    server.events().send("{\"type\":\"from.the.future\"}");
    assertThat(frames.frames.take().get("type").asText()).isEqualTo("from.the.future");

    assertThat(server.events().connections()).isEqualTo(1);
    server.events().close(1012, "again");
    assertThat(frames.end.get(20, TimeUnit.SECONDS)).isEqualTo("closed 1012 again");
    Frames cut = new Frames();
    WebSocket socket = subscribe(server, cut, "\"chatIDs\":[]");
    server.events().disconnect();
    // The JDK's client sometimes misses the end of a connection as long as it only listens.
    assertThatThrownBy(() -> {
          for (int i = 0; i < 10_000; i++) {
            socket.sendPing(ByteBuffer.allocate(0)).join();
          }
        })
        .isInstanceOf(CompletionException.class);
    // 1006 means that no close frame was received.
    assertThat(cut.end.getNow("not sent")).isIn("closed 1006 ", "failed", "not sent");
  }

  @Test
  void rejectsConnectionWithoutToken(FakeBeeperDesktop server) {
    assertThat(refused(server, "nope")).isEqualTo(401);
    assertThat(refused(server, server.oauth().token("write"))).isEqualTo(403);
  }

  private static int refused(FakeBeeperDesktop server, String token) {
    int[] status = new int[1];
    assertThatThrownBy(() -> connect(server, token, new Frames()))
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class, e -> status[0] = e.getResponse().statusCode());
    return status[0];
  }
}
