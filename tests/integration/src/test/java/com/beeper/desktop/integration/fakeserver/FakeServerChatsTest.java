package com.beeper.desktop.integration.fakeserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.ConflictException;
import com.beeper.desktop.NotFoundException;
import com.beeper.desktop.UnprocessableEntityException;
import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.chats.ChatCreateResult;
import com.beeper.desktop.chats.ChatType;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.testkit.AccountScene;
import com.beeper.desktop.testkit.ChatScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.WithFakeBeeperDesktop;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WithFakeBeeperDesktop
class FakeServerChatsTest {

  @Test
  void listsNewestActivityFirst(FakeBeeperDesktop server, BeeperDesktop client) {
    ChatScene first = server.chat("First");
    server.clock().advance(Duration.ofMinutes(1));
    server.chat("Second");
    assertThat(titles(client)).containsExactly("Second", "First");

    server.clock().advance(Duration.ofMinutes(1));
    first.message("Ada", "hi");
    assertThat(titles(client)).containsExactly("First", "Second");
    assertThat(client.chats().list().items().get(0).preview().text()).isEqualTo("hi");
  }

  private static List<String> titles(BeeperDesktop client) {
    return client.chats().list().items().stream().map(Chat::title).toList();
  }

  @Test
  void pagesInBothDirectionsWhileChatsChange(FakeBeeperDesktop server, BeeperDesktop client) {
    for (int i = 0; i < 10; i++) {
      server.chat("Chat " + i);
      server.clock().advance(Duration.ofMinutes(1));
    }
    RawClient raw = RawClient.of(server);
    JsonNode newest = raw.get("/v1/chats?limit=4").json();
    assertThat(titles(newest)).containsExactly("Chat 9", "Chat 8", "Chat 7", "Chat 6");
    assertThat(newest.get("hasMore").asBoolean()).isTrue();

    server.chat("New");
    JsonNode older =
        raw.get("/v1/chats?limit=4&cursor=" + cursor(newest, "oldestCursor")).json();
    assertThat(titles(older)).containsExactly("Chat 5", "Chat 4", "Chat 3", "Chat 2");
    JsonNode oldest = raw.get(
            "/v1/chats?limit=4&direction=before&cursor=" + cursor(older, "oldestCursor"))
        .json();
    assertThat(titles(oldest)).containsExactly("Chat 1", "Chat 0");
    assertThat(oldest.get("hasMore").asBoolean()).isFalse();

    JsonNode back = raw.get(
            "/v1/chats?limit=4&direction=after&cursor=" + cursor(oldest, "newestCursor"))
        .json();
    assertThat(titles(back)).containsExactly("Chat 5", "Chat 4", "Chat 3", "Chat 2");
    assertThat(back.get("hasMore").asBoolean()).isTrue();
    JsonNode top = raw.get(
            "/v1/chats?limit=40&direction=after&cursor=" + cursor(back, "newestCursor"))
        .json();
    assertThat(titles(top)).containsExactly("New", "Chat 9", "Chat 8", "Chat 7", "Chat 6");
    assertThat(top.get("hasMore").asBoolean()).isFalse();
  }

  private static List<String> titles(JsonNode page) {
    List<String> titles = new ArrayList<>();
    page.get("items").forEach(chat -> titles.add(chat.get("title").asText()));
    return titles;
  }

  private static String cursor(JsonNode page, String name) {
    return RawClient.encode(page.get(name).asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "query=FAM                       | Family",
        "query=telegram                  | Team",
        "query=ada&scope=participants    | Family,Old",
        "inbox=archive                   | Old",
        "inbox=primary                   | Family,Quiet,Team",
        "inbox=low-priority              | Boring",
        "includeMuted=false              | Boring,Family,Old,Team",
        "unreadOnly=true                 | Family",
        "type=single                     | none",
        "lastActivityAfter=2026-01-01T12:30:00Z | Boring,Quiet,Team",
        "lastActivityBefore=2026-01-01T12:30:00Z | Family,Old"
      })
  void filtersSearches(String query, String expected, FakeBeeperDesktop server) {
    server.account("WhatsApp");
    AccountScene telegram = server.account("Telegram");
    server.chat("Family").message("Ada", "unread");
    server.chat("Old").message("Ada", "read").read().archived();
    server.clock().advance(Duration.ofHours(1));
    server.chat("Quiet").muted();
    server.chat("Boring").lowPriority();
    telegram.chat("Team");

    List<String> titles =
        titles(RawClient.of(server).get("/v1/chats/search?" + query).json());

    assertThat(titles)
        .containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(","));
  }

  @Test
  void findsChatsByLabel(FakeBeeperDesktop server, BeeperDesktop client) {
    server.chat("Plain");
    server.chat("Office").label("Work").label("Another");

    assertThat(client.labels().list())
        .extracting(label -> label.name())
        .containsExactly("Another", "Work");
    String work = client.labels().list().get(1).id();
    assertThat(client.chats().search(p -> p.labelId(work)).items())
        .singleElement()
        .satisfies(chat -> assertThat(chat.title()).isEqualTo("Office"));
  }

  @Test
  void rejectsSecondDraft(FakeBeeperDesktop server, BeeperDesktop client) {
    String chat = server.chat("Family").id();

    client.chats().update(chat, p -> p.draft(d -> d.text("one")).title("Renamed"));
    assertThatThrownBy(() ->
            client.chats().update(chat, p -> p.draft(d -> d.text("two")).title("No")))
        .isInstanceOf(ConflictException.class);
    assertThat(client.chats().retrieve(chat).draft().text()).isEqualTo("one");
    assertThat(client.chats().retrieve(chat).title()).isEqualTo("Renamed");

    assertThat(client.chats().update(chat, p -> p.clearDraft()).draft()).isNull();
    client.chats().update(chat, p -> p.draft(d -> d.text("two")));
    assertThat(client.chats().retrieve(chat).draft().text()).isEqualTo("two");
  }

  @Test
  void removesReminderWhenClockReachesIt(FakeBeeperDesktop server, BeeperDesktop client) {
    ChatScene chat = server.chat("Family");
    Instant when = server.clock().instant().plus(Duration.ofHours(1));
    client.chats().reminders().create(chat.id(), p -> p.reminder(r -> r.remindAt(when)));

    server.clock().advance(Duration.ofMinutes(59));
    assertThat(client.chats().retrieve(chat.id()).reminder()).isNotNull();
    server.clock().advance(Duration.ofMinutes(1));
    assertThat(client.chats().retrieve(chat.id()).reminder()).isNull();

    client
        .chats()
        .reminders()
        .create(
            chat.id(),
            p -> p.reminder(r -> r.remindAt(when.plusSeconds(9)).dismissOnIncomingMessage(true)));
    chat.message("Ada", "hi");
    assertThat(client.chats().retrieve(chat.id()).reminder()).isNull();
  }

  @Test
  void marksReadAndUnreadUpToMessage(FakeBeeperDesktop server, BeeperDesktop client) {
    ChatScene chat = server.chat("Family");
    chat.message("Ada", "1").message("Ada", "2").message("Ada", "3");
    List<String> ids = chat.messageIds();

    assertThat(client.chats().retrieve(chat.id()).unreadCount()).isEqualTo(3);
    assertThat(client.chats().markRead(chat.id(), p -> p.messageId(ids.get(1))).unreadCount())
        .isEqualTo(1);
    assertThat(client.messages().retrieve(chat.id(), ids.get(1)).isUnread()).isFalse();
    assertThat(client.messages().retrieve(chat.id(), ids.get(2)).isUnread()).isTrue();
    assertThat(
            client.chats().markUnread(chat.id(), p -> p.messageId(ids.get(0))).unreadCount())
        .isEqualTo(3);
    Chat read = client.chats().markRead(chat.id());
    assertThat(read.unreadCount()).isZero();
    assertThat(read.isMarkedUnread()).isFalse();
  }

  @Test
  void mergesChats(FakeBeeperDesktop server, BeeperDesktop client) {
    ChatScene one = server.account("WhatsApp").direct("Ada").message("Ada", "hi");
    ChatScene other = server.account("Telegram").direct("Ada").message("Ada", "hello");
    ChatScene merged = one.mergedWith(other);

    Chat chat = client.chats().retrieve(merged.id());
    assertThat(chat.merge().chatIds()).containsExactly(one.id(), other.id());
    assertThat(chat.unreadCount()).isEqualTo(2);
    assertThat(client.chats().retrieve(other.id()).mergedIntoChatId()).isEqualTo(merged.id());
    assertThat(client.messages().list(merged.id()).items()).isEmpty();
    assertThat(client.messages().send(merged.id(), p -> p.text("yo")).chatId()).isEqualTo(one.id());
    assertThat(client.messages().list(one.id()).items())
        .extracting(Message::text)
        .contains("yo");
  }

  @Test
  void createsOrFindsChats(FakeBeeperDesktop server, BeeperDesktop client) {
    AccountScene account = server.account("WhatsApp");
    String ada = account.contact("Ada");
    String bo = account.contact("Bo");

    ChatCreateResult created = client
        .chats()
        .create(p -> p.accountId(account.id())
            .type(ChatType.SINGLE)
            .participantIds(List.of(ada))
            .messageText("hi"));
    assertThat(created.title()).isEqualTo("Ada");
    assertThat(client.messages().list(created.id()).items()).hasSize(1);
    assertThat(client
            .chats()
            .start(p -> p.accountId(account.id()).user(u -> u.username("ada")))
            .id())
        .isEqualTo(created.id());
    assertThat(client
            .chats()
            .start(p ->
                p.accountId(account.id()).user(u -> u.phoneNumber("+4930123").fullName("Cy")))
            .title())
        .isEqualTo("Cy");
    assertThatThrownBy(() -> client
            .chats()
            .start(p ->
                p.accountId(account.id()).allowInvite(false).user(u -> u.email("x@example.com"))))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> client
            .chats()
            .create(p ->
                p.accountId(account.id()).type(ChatType.SINGLE).participantIds(List.of(ada, bo))))
        .isInstanceOf(UnprocessableEntityException.class);
  }

  @Test
  void rejectsThirdPersonInDirectChat(FakeBeeperDesktop server) {
    ChatScene ada = server.account("WhatsApp").direct("Ada");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ada.message("Bo", "hi"))
        .withMessageContaining("Bo");
  }

  private static RawClient.Response setTyping(FakeBeeperDesktop server, String chat, String state) {
    return RawClient.of(server)
        .post("/v1/chats/" + RawClient.encode(chat) + "/typing", "{\"state\":\"" + state + "\"}");
  }

  @Test
  void showsTypingUntilPausedOrSent(FakeBeeperDesktop server, BeeperDesktop client) {
    ChatScene family = server.chat("Family");
    assertThat(family.typing()).isFalse();

    assertThat(setTyping(server, family.id(), "typing").status()).isEqualTo(204);
    assertThat(family.typing()).isTrue();
    assertThat(setTyping(server, family.id(), "paused").status()).isEqualTo(204);
    assertThat(family.typing()).isFalse();

    setTyping(server, family.id(), "typing");
    client.messages().send(family.id(), p -> p.text("hi"));
    assertThat(family.typing()).isFalse();
  }

  @Test
  void rejectsTypingOnNetworkWithoutIndicators(FakeBeeperDesktop server) {
    ChatScene family = server.chat("Family");
    server.network().withoutTypingIndicators();

    assertThat(setTyping(server, family.id(), "typing").status()).isEqualTo(422);
    assertThat(family.typing()).isFalse();

    server.network().withTypingIndicators();
    assertThat(setTyping(server, family.id(), "typing").status()).isEqualTo(204);
  }
}
