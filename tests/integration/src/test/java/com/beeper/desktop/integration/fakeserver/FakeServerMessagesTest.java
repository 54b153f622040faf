package com.beeper.desktop.integration.fakeserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperException;
import com.beeper.desktop.ConflictException;
import com.beeper.desktop.NotFoundException;
import com.beeper.desktop.UnprocessableEntityException;
import com.beeper.desktop.assets.AssetUploadResponse;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageType;
import com.beeper.desktop.testkit.AccountScene;
import com.beeper.desktop.testkit.ChatScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.WithFakeBeeperDesktop;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WithFakeBeeperDesktop
class FakeServerMessagesTest {

  @Test
  void confirmsMessageAfterDelay(FakeBeeperDesktop server, BeeperDesktop client) {
    String chat = server.chat("Family").id();
    server.network().delay(Duration.ofSeconds(5));

    String pending = client.messages().send(chat, p -> p.text("hi")).pendingMessageId();
    Message waiting = client.messages().retrieve(chat, pending);
    assertThat(waiting.id()).isEqualTo(pending);
    assertThat(waiting.sendStatus().status()).hasToString("PENDING");
    assertThatThrownBy(() -> client.messages().delete(chat, pending))
        .isInstanceOf(NotFoundException.class);

    server.clock().advance(Duration.ofSeconds(5));
    Message sent = client.messages().retrieve(chat, pending);
    assertThat(sent.id()).isNotEqualTo(pending);
    assertThat(sent.sortKey()).isEqualTo(waiting.sortKey());
    assertThat(sent.sendStatus().status()).hasToString("SUCCESS");
  }

  @Test
  void failsMessageWhenNetworkRefuses(FakeBeeperDesktop server, BeeperDesktop client) {
    String chat = server.chat("Family").id();
    server.network().refuses("offline");

    String pending = client.messages().send(chat, p -> p.text("hi")).pendingMessageId();

    Message failed = client.messages().retrieve(chat, pending);
    assertThat(failed.sendStatus().status()).hasToString("FAIL_RETRIABLE");
    assertThat(failed.sendStatus().reason()).isEqualTo("offline");
  }

  @Test
  void rejectsMessagesThatCannotBeSent(FakeBeeperDesktop server, BeeperDesktop client) {
    String chat = server.chat("Family").id();
    String closed = server.chat("Closed").readOnly().id();

    assertThatThrownBy(() -> client.messages().send(chat, p -> {}))
        .isInstanceOf(UnprocessableEntityException.class);
    assertThatThrownBy(() -> client.messages().send(closed, p -> p.text("hi")))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> client.messages().send(chat, p -> p.text("a").replyToMessageId("1")))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> client.messages().send(chat, p -> p.attachment(a -> a.uploadId("1"))))
        .isInstanceOf(NotFoundException.class);
    assertThat(client.messages().list(chat).items()).isEmpty();
  }

  @Test
  void showsEditsAndDeletions(FakeBeeperDesktop server, BeeperDesktop client) {
    ChatScene chat = server.chat("Family").message("Ada", "theirs").ownMessage("mine");
    List<String> ids = chat.messageIds();

    assertThat(client
            .messages()
            .update(chat.id(), ids.get(1), p -> p.text("better"))
            .text())
        .isEqualTo("better");
    assertThat(client.messages().retrieve(chat.id(), ids.get(1)).editedTimestamp())
        .isNotNull();
    assertThatThrownBy(() -> client.messages().update(chat.id(), ids.get(0), p -> p.text("no")))
        .isInstanceOf(ConflictException.class);
    client.messages().delete(chat.id(), ids.get(0));
    assertThat(chat.messageIds()).containsExactly(ids.get(1));
  }

  @Test
  void returnsNewMessagesAfterCursor(FakeBeeperDesktop server) {
    ChatScene chat = server.chat("Family").message("Ada", "0");
    String path = "/v1/chats/" + RawClient.encode(chat.id()) + "/messages";
    JsonNode page = RawClient.of(server).get(path).json();
    for (int i = 1; i <= 41; i++) {
      chat.message("Ada", Integer.toString(i));
    }
    List<String> texts = new ArrayList<>();
    do {
      String cursor = RawClient.encode(page.get("newestCursor").asText());
      page =
          RawClient.of(server).get(path + "?direction=after&cursor=" + cursor).json();
      List<String> ofPage = new ArrayList<>();
      page.get("items").forEach(message -> ofPage.add(0, message.get("text").asText()));
      texts.addAll(ofPage);
    } while (page.get("hasMore").asBoolean());

    assertThat(texts).hasSize(41).startsWith("1", "2").endsWith("40", "41");
  }

  @Test
  void acceptsConcurrentMessages(FakeBeeperDesktop server, BeeperDesktop client) {
    String chat = server.chat("Family").id();
    List<CompletableFuture<?>> sends = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String text = Integer.toString(i);
      sends.add(client.async().messages().send(chat, p -> p.text(text)));
    }
    sends.forEach(CompletableFuture::join);

    List<Message> all = new ArrayList<>();
    client.messages().list(chat).all().forEach(all::add);
    assertThat(all).extracting(Message::id).hasSize(200).doesNotHaveDuplicates();
    assertThat(all).extracting(Message::text).doesNotHaveDuplicates();
    assertThat(all)
        .extracting(Message::sortKey)
        .isSortedAccordingTo(Comparator.reverseOrder())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "query=LUNCH                  | lunch at noon,noon or lunch",
        "query=noon lunch             | lunch at noon,noon or lunch",
        "query=lunch&sender=me        | noon or lunch",
        "query=lunch&sender=others    | lunch at noon",
        "mediaTypes=link              | see https://example.com/x",
        "mediaTypes=file&mediaTypes=link | see https://example.com/x,a file",
        "excludeLowPriority=false&query=ad | an ad",
        "query=ad                     | none",
        "chatType=single              | see https://example.com/x",
        "dateAfter=2026-01-01T12:30:00Z | see https://example.com/x,a file",
        "dateBefore=2026-01-01t12:30:00z&query=noon | lunch at noon,noon or lunch"
      })
  void filtersSearches(String query, String expected, FakeBeeperDesktop server) {
    ChatScene family =
        server.chat("Family").message("Ada", "lunch at noon").ownMessage("noon or lunch");
    server.chat("Spam").lowPriority().message("Shop", "an ad");
    server.clock().advance(Duration.ofHours(1));
    server.account("Telegram").direct("Bo").message("Bo", "see https://example.com/x");
    family.file("Ada", "x.bin", new byte[] {1});

    JsonNode page = RawClient.of(server)
        .get("/v1/messages/search?" + query.replace(" ", "+"))
        .json();

    List<String> texts = new ArrayList<>();
    page.get("items").forEach(message -> {
      texts.add(message.path("text").asText("a file"));
      assertThat(page.get("chats").has(message.get("chatID").asText())).isTrue();
    });
    assertThat(texts)
        .containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(","));
  }

  @Test
  void storesAndServesFiles(FakeBeeperDesktop server, BeeperDesktop client, @TempDir Path folder)
      throws Exception {
    String chat = server.chat("Family").id();
    byte[] png = Base64.getDecoder()
        .decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAYAAAC56t6BAAAAC0lEQVR4nGNgwA4AABUAAfVGYNMAAAAASUVORK5CYII=");
    Path file = Files.write(folder.resolve("dot.png"), png);

    AssetUploadResponse upload = client.assets().upload(file);
    assertThat(upload.mimeType()).isEqualTo("image/png");
    assertThat(upload.width().intValue()).isEqualTo(2);
    client.messages().send(chat, p -> p.attachment(a -> a.uploadId(upload.uploadId())));

    Message message = client.messages().list(chat).items().get(0);
    assertThat(message.type()).hasToString("IMAGE");
    String url = message.attachments().get(0).id();
    client.assets().serve(p -> p.url(url), folder.resolve("copy.png"));
    assertThat(folder.resolve("copy.png")).hasBinaryContent(png);
    String local = client.assets().download(p -> p.url(url)).srcUrl();
    assertThat(Files.readAllBytes(Path.of(java.net.URI.create(local)))).isEqualTo(png);
    assertThat(client.assets().download(p -> p.url("mxc://nope")).error()).isNotNull();
    assertThatThrownBy(
            () -> client.assets().serve(p -> p.url("file:///etc/passwd")).close())
        .isInstanceOf(BeeperException.class)
        .hasMessageContaining("404");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      delimiter = '|',
      value = {
        "Range         | bytes=2-4   | 206 | 234        | bytes 2-4/10",
        "Range         | bytes=7-    | 206 | 789        | bytes 7-9/10",
        "Range         | bytes=-2    | 206 | 89         | bytes 8-9/10",
        "Range         | bytes=-99   | 206 | 0123456789 | bytes 0-9/10",
        "Range         | bytes=0-99  | 206 | 0123456789 | bytes 0-9/10",
        "Range         | bytes=10-   | 416 | none       | bytes */10",
        "Range         | bytes=4-2   | 200 | 0123456789 | none",
        "Range         | lines=1-2   | 200 | 0123456789 | none",
        "If-None-Match | *           | 304 | none       | none",
        "If-None-Match | \"other\"   | 200 | 0123456789 | none",
        "If-Modified-Since | Thu, 01 Jan 2026 12:00:00 GMT | 304 | none | none",
        "If-Modified-Since | Thu, 01 Jan 2026 11:59:59 GMT | 200 | 0123456789 | none"
      })
  void servesRanges(
      String header,
      String value,
      int status,
      String body,
      String range,
      FakeBeeperDesktop server) {
    byte[] digits = "0123456789".getBytes(StandardCharsets.US_ASCII);
    String url = server.chat("Family").file("Ada", "digits.txt", digits);
    String path = "/v1/assets/serve?url=" + RawClient.encode(url);

    RawClient.Response response = RawClient.of(server).send("GET", path, null, null, header, value);

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.body()).isEqualTo(body == null ? "" : body);
    assertThat(response.header("Content-Range")).isEqualTo(range);
    RawClient.Response again = RawClient.of(server)
        .send(
            "GET",
            path,
            null,
            null,
            "If-None-Match",
            RawClient.of(server).get(path).header("ETag"));
    assertThat(again.status()).isEqualTo(304);
  }

  @Test
  void recordsMentionsOfParticipants(FakeBeeperDesktop server, BeeperDesktop client) {
    AccountScene account = server.account("WhatsApp");
    String ada = account.contact("Ada");
    String outsider = account.contact("Bo");
    String chat = account.chat("Family").participant("Ada").id();
    String path = "/v1/chats/" + RawClient.encode(chat) + "/messages";

    assertThat(RawClient.of(server)
            .post(path, "{\"text\":\"@Ada hi\",\"mentions\":[\"" + ada + "\"]}")
            .status())
        .isEqualTo(200);
    RawClient.Response rejected = RawClient.of(server)
        .post(path, "{\"text\":\"@Bo hi\",\"mentions\":[\"@room\",\"" + outsider + "\"]}");

    assertThat(client.messages().list(chat).items())
        .singleElement()
        .satisfies(message -> assertThat(message.mentions()).containsExactly(ada));
    assertThat(rejected.status()).isEqualTo(422);
    assertThat(rejected.json().at("/details/issues/0/path/2").asInt()).isEqualTo(1);
  }

  @Test
  void leavesOutLinkPreviewOnRequest(FakeBeeperDesktop server, BeeperDesktop client) {
    String chat = server.chat("Family").id();
    String path = "/v1/chats/" + RawClient.encode(chat) + "/messages";
    for (boolean disable : new boolean[] {true, false}) {
      RawClient.of(server)
          .post(
              path, "{\"text\":\"https://example.com/a\",\"disableLinkPreview\":" + disable + "}");
    }

    assertThat(client.messages().list(chat).items())
        .extracting(message -> message.links() != null)
        .as("newest first")
        .containsExactly(true, false);
  }

  @Test
  void showsMessagesOfEachKindInScene(FakeBeeperDesktop server, BeeperDesktop client) {
    ChatScene chat = server.chat("Family").message("Ada", "hi").reply("Bo", "hello");
    chat.editLast("hello!");
    chat.notice("Ada", "Ada added Cy");
    chat.failedMessage("lost", "recipient_unknown");
    chat.voiceNote("Ada", "a.wav", new byte[44], Duration.ofMillis(1500));
    chat.message("Ada", "oops").markLastDeleted();

    List<Message> messages = client.messages().list(chat.id()).items();

    assertThat(messages.get(0).isDeleted()).isTrue();
    assertThat(messages.get(0).text()).isNull();
    assertThat(messages.get(1).type()).isEqualTo(MessageType.VOICE);
    assertThat(messages.get(1).attachments().get(0).duration()).isEqualTo(Duration.ofMillis(1500));
    assertThat(messages.get(2).sendStatus().reason()).isEqualTo("recipient_unknown");
    assertThat(messages.get(3).type()).isEqualTo(MessageType.NOTICE);
    assertThat(messages.get(4).text()).isEqualTo("hello!");
    assertThat(messages.get(4).editedTimestamp()).isNotNull();
    assertThat(messages.get(4).linkedMessageId()).isEqualTo(messages.get(5).id());
  }
}
