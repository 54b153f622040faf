package com.beeper.desktop.testkit;

import com.beeper.desktop.testkit.internal.IdGenerator;
import com.beeper.desktop.testkit.internal.ServerState;
import com.beeper.desktop.testkit.internal.accounts.FakeAccount;
import com.beeper.desktop.testkit.internal.accounts.FakePerson;
import com.beeper.desktop.testkit.internal.assets.AssetStore;
import com.beeper.desktop.testkit.internal.chats.FakeChat;
import com.beeper.desktop.testkit.internal.chats.ReactionRoutes;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import com.beeper.desktop.testkit.internal.messages.FakeMessage;
import com.beeper.desktop.testkit.internal.messages.MessageContent;
import com.beeper.desktop.testkit.internal.messages.MessageNetwork;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Adds the scene of a server that runs alone, with the variety of a real account. */
final class SampleScene {

  private static final int MESSAGES = 10_000;

  private static final List<String> NAMES = List.of(
      "Ada Example",
      "Bo Sample",
      "Zoë Muster",
      "José Ejemplo",
      "Łukasz Przykład",
      "Ольга Пример",
      "محمد مثال",
      "नीरा उदाहरण",
      "田中 見本",
      "김 예시",
      "Nguyễn Thị Mẫu",
      "Lu 🚀 Pilot");

  private static final List<String> TITLES = List.of(
      "Family",
      "Trip",
      "Book club",
      "Fußball",
      "Neighbours",
      "Работа",
      "School",
      "家族 👨‍👩‍👧",
      "Garden",
      "حفلة");

  private final FakeBeeperDesktop server;
  private final ServerState state;
  private final IdGenerator ids;
  private final SampleTexts texts;
  private final List<JsonObject> files = new ArrayList<>();

  private SampleScene(FakeBeeperDesktop server, ServerState state) {
    this.server = server;
    this.state = state;
    ids = state.ids();
    texts = new SampleTexts(ids);
  }

  /** Adds 3 accounts, 50 chats with 10,000 messages in all, and a bridge to log in to. */
  static void add(FakeBeeperDesktop server, ServerState state) {
    synchronized (state) {
      new SampleScene(server, state).add();
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
    addFiles();
    addMessages(chats);
    chats.get(0).mergedWith(chats.get(1), chats.get(2));
    chats.get(3).label("Work").label("Important");
    chats.get(4).label("Family");
    chats.get(5).archived();
    chats.get(6).muted();
    chats.get(7).lowPriority();
    chats.get(8).snoozed(state.clock().instant().plus(Duration.ofDays(1)));
    chats.get(10).readOnly();
    chats.get(9).file(NAMES.get(3), "notes.txt", SampleFiles.text("Bring the tickets."));
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

  /** Adds the files that messages share: mostly pictures, then voice notes and documents. */
  private void addFiles() {
    AssetStore assets = state.assets();
    for (int i = 0; i < 48; i++) {
      int width = 24 + 8 * (i % 7);
      byte[] picture = SampleFiles.png(i, width, 24 + 8 * (i % 5));
      files.add(assets.messageAttachment(assets.add("IMG_" + (1001 + i) + ".png", null, picture)));
    }
    for (int i = 0; i < 12; i++) {
      Duration duration = Duration.ofMillis(400 + 150L * i);
      byte[] recording = SampleFiles.wav(duration, 220 + 40 * i);
      String url = assets.add("voice-" + (i + 1) + ".wav", null, recording);
      files.add(assets.voiceNoteAttachment(url, duration));
    }
    for (int i = 0; i < 4; i++) {
      String url = assets.add("sticker-" + i + ".png", null, SampleFiles.png(100 + i, 48, 48));
      files.add(assets.stickerAttachment(url));
    }
    files.add(assets.messageAttachment(assets.add("wave.gif", null, SampleFiles.gif())));
    files.add(assets.messageAttachment(
        assets.add("Résumé – 履歴書.txt", null, SampleFiles.text("Name: Ada Example\nCity: Köln\n"))));
    files.add(assets.messageAttachment(assets.add(
        "ada.vcf",
        "text/vcard",
        SampleFiles.text("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Example\r\nEND:VCARD\r\n"))));
    files.add(assets.messageAttachment(
        assets.add("budget.csv", "text/csv", SampleFiles.text("item,price\nrent,900\n"))));
  }

  /** Adds messages over 100 days up to now, so the last message of each chat is recent. */
  private void addMessages(List<ChatScene> scenes) {
    Instant start = state.clock().instant().minus(Duration.ofDays(100));
    long step = Duration.ofDays(100).toSeconds() / MESSAGES;
    for (int i = 0; i < MESSAGES - 1; i++) {
      FakeChat chat = state.chats().get(scenes.get(i % scenes.size()).id());
      addMessage(chat, start.plusSeconds(step * i));
    }
    scenes.stream().skip(scenes.size() / 2).forEach(ChatScene::read);
  }

  private void addMessage(FakeChat chat, Instant when) {
    FakeAccount account = chat.account();
    List<FakePerson> people = List.copyOf(chat.participants().values());
    FakePerson other = people.get(ids.below(people.size()));
    FakePerson sender = ids.below(3) == 0 ? account.user() : other;
    boolean group = chat.type().equals("group");
    int kind = ids.below(1000);
    if (kind < 60) {
      addFile(chat, sender, when);
    } else if (kind < 130) {
      addReply(chat, sender, when);
    } else if (kind < 155) {
      addText(chat, sender, when).edit(texts.next(), when.plusSeconds(40));
    } else if (kind < 165) {
      addText(chat, sender, when).markAsDeleted();
    } else if (kind < 172) {
      addFailed(chat, account.user(), when);
    } else if (group && kind < 192) {
      addNotice(chat, sender, other, when);
    } else if (group && kind < 222) {
      MessageContent content = MessageContent.text("@" + other.fullName() + " " + texts.next());
      state.messages().receive(chat, sender, when, content.mentioning(List.of(other.id())));
    } else if (group && kind < 230) {
      MessageContent content = MessageContent.text("@Me " + texts.next());
      state
          .messages()
          .receive(chat, other, when, content.mentioning(List.of(account.user().id())));
    } else {
      addText(chat, sender, when);
    }
  }

  private FakeMessage addText(FakeChat chat, FakePerson sender, Instant when) {
    FakeMessage message =
        state.messages().receive(chat, sender, when, MessageContent.text(texts.next()));
    if (ids.below(12) == 0) {
      addReactions(chat, message);
    }
    return message;
  }

  private void addReactions(FakeChat chat, FakeMessage message) {
    for (FakePerson person : chat.participants().values()) {
      if (message.reactions().isEmpty() || ids.below(3) == 0) {
        JsonObject reaction = ReactionRoutes.reaction(person.id(), texts.reaction());
        message.reactions().put(reaction.requiredText("id"), reaction);
      }
    }
  }

  private void addFile(FakeChat chat, FakePerson sender, Instant when) {
    JsonObject file = files.get(ids.below(files.size()));
    String caption = ids.below(4) == 0 ? texts.next() : null;
    FakeMessage message =
        state.messages().receive(chat, sender, when, MessageContent.attachment(file, caption));
    if (ids.below(4) == 0) {
      addReactions(chat, message);
    }
  }

  private void addReply(FakeChat chat, FakePerson sender, Instant when) {
    List<FakeMessage> earlier = chat.messages();
    int back = 1 + ids.below(8);
    String repliedTo =
        earlier.size() < back ? null : earlier.get(earlier.size() - back).id();
    state
        .messages()
        .receive(chat, sender, when, MessageContent.text(texts.next()).replyTo(repliedTo));
  }

  private void addFailed(FakeChat chat, FakePerson user, Instant when) {
    boolean retriable = ids.below(2) == 0;
    FakeMessage message =
        state.messages().receive(chat, user, when, MessageContent.text(texts.next()));
    message.sendStatus(MessageNetwork.status(retriable ? "FAIL_RETRIABLE" : "FAIL_PERMANENT", when)
        .put("reason", retriable ? "network_unavailable" : "recipient_unknown")
        .put("message", "Not sent"));
  }

  private void addNotice(FakeChat chat, FakePerson sender, FakePerson other, Instant when) {
    String change = switch (ids.below(5)) {
      case 0 -> "added " + other.fullName();
      case 1 -> "removed " + other.fullName();
      case 2 -> "changed the group name to “" + chat.title() + "”";
      case 3 -> "changed the group picture";
      default -> "left";
    };
    state
        .messages()
        .receive(chat, sender, when, MessageContent.text(sender.fullName() + " " + change))
        .markAsNotice();
  }

  private void addSignal() {
    BridgeScene signal = server.bridge("Signal").otherDeviceActsAfter(Duration.ofSeconds(15));
    signal.flow("qr").qr("scan");
    signal
        .flow("phone")
        .input("phone", "phone_number")
        .rightInput("code", "code", server.setup().code());
    signal.flow("browser").cookies("sign_in", "https://www.example.com/login", "sessionid");
    signal.flow("held_qr").holdsSubmissions().qr("scan");
  }
}
