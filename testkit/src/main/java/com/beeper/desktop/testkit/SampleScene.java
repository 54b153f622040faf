package com.beeper.desktop.testkit;

import com.beeper.desktop.testkit.internal.Ids;
import com.beeper.desktop.testkit.internal.World;
import com.beeper.desktop.testkit.internal.accounts.Account;
import com.beeper.desktop.testkit.internal.accounts.Person;
import com.beeper.desktop.testkit.internal.chats.Chat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The scene of a server that stands alone. */
final class SampleScene {

  private static final int MESSAGES = 10_000;

  private static final List<String> NAMES = List.of(
      "Ada Example",
      "Bo Sample",
      "Cy Test",
      "Di Mock",
      "Ed Stub",
      "Flo Dummy",
      "Gus Fake",
      "Hana Probe",
      "Ivo Trial",
      "Jo Draft",
      "Kim Demo",
      "Lu Pilot");

  private static final List<String> TITLES = List.of(
      "Family",
      "Trip",
      "Book club",
      "Football",
      "Neighbours",
      "Work",
      "School",
      "Choir",
      "Garden",
      "Birthday");

  private static final List<String> WORDS = List.of(
      "lunch",
      "tomorrow",
      "deployment",
      "train",
      "photos",
      "when",
      "maybe",
      "the",
      "meeting",
      "coffee",
      "rain",
      "late",
      "home",
      "ticket",
      "and",
      "great",
      "please",
      "call",
      "me",
      "soon");

  private final FakeBeeperDesktop server;
  private final World world;
  private final Ids ids;

  private SampleScene(FakeBeeperDesktop server, World world) {
    this.server = server;
    this.world = world;
    ids = world.ids();
  }

  /** Adds 3 accounts, 50 chats with 10,000 messages in all, and a bridge to log in to. */
  static void add(FakeBeeperDesktop server, World world) {
    synchronized (world) {
      new SampleScene(server, world).add();
    }
  }

  private void add() {
    List<ChatScene> chats = new ArrayList<>();
    List<AccountScene> accounts =
        List.of(server.account("WhatsApp"), server.account("iMessage"), server.account("Telegram"));
    for (AccountScene account : accounts) {
      NAMES.forEach(account::contact);
    }
    for (int i = 0; i < 49; i++) {
      AccountScene account = accounts.get(i % accounts.size());
      int number = i / accounts.size();
      chats.add(
          number < 8
              ? account.direct(NAMES.get(number))
              : group(account, TITLES.get((number + i) % TITLES.size()) + " " + (i + 1)));
    }
    addMessages(chats);
    chats.get(0).mergedWith(chats.get(1), chats.get(2));
    chats.get(3).label("Work").label("Important");
    chats.get(4).label("Family");
    chats.get(5).archived();
    chats.get(6).muted();
    chats.get(7).lowPriority();
    chats.get(8).snoozed(world.clock().instant().plus(Duration.ofDays(1)));
    chats
        .get(9)
        .file(NAMES.get(3), "notes.txt", "Bring the tickets.".getBytes(StandardCharsets.UTF_8));
    addSignal();
    server.setup().newcomer("new@example.com").otherDeviceAcceptsAtOnce();
    server.setup().incomingVerification();
  }

  private ChatScene group(AccountScene account, String title) {
    ChatScene chat = account.chat(title);
    for (int i = 0; i < 5; i++) {
      chat.participant(NAMES.get(ids.below(NAMES.size())));
    }
    return chat;
  }

  /** The newest ones first get their time, so that the last message of each chat is recent. */
  private void addMessages(List<ChatScene> scenes) {
    Instant start = world.clock().instant().minus(Duration.ofDays(100));
    long step = Duration.ofDays(100).toSeconds() / MESSAGES;
    for (int i = 0; i < MESSAGES - 1; i++) {
      Chat chat = world.chats().get(scenes.get(i % scenes.size()).id());
      Account account = chat.account();
      List<Person> people = List.copyOf(chat.participants().values());
      Person sender = ids.below(3) == 0 ? account.user() : people.get(ids.below(people.size()));
      world.messages().receive(chat, sender, start.plusSeconds(step * i), text(), List.of(), null);
    }
    scenes.stream().skip(scenes.size() / 2).forEach(ChatScene::read);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 2 + ids.below(10); i > 0; i--) {
      text.append(text.isEmpty() ? "" : " ").append(WORDS.get(ids.below(WORDS.size())));
    }
    if (ids.below(50) == 0) {
      text.append(" https://example.com/").append(ids.letters(6));
    }
    return text.toString();
  }

  private void addSignal() {
    BridgeScene signal = server.bridge("Signal").otherDeviceActsAfter(Duration.ofSeconds(15));
    signal.flow("qr").qr("scan");
    signal
        .flow("phone")
        .input("phone", "phone_number")
        .rightInput("code", "code", server.setup().code());
    signal.flow("browser").cookies("sign_in", "https://www.example.com/login", "sessionid");
  }
}
