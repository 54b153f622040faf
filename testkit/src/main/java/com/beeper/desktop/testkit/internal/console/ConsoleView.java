package com.beeper.desktop.testkit.internal.console;

import com.beeper.desktop.testkit.internal.ServerState;
import com.beeper.desktop.testkit.internal.accounts.FakePerson;
import com.beeper.desktop.testkit.internal.app.FakeVerification;
import com.beeper.desktop.testkit.internal.bridges.FakeBridge;
import com.beeper.desktop.testkit.internal.bridges.FakeLoginSession;
import com.beeper.desktop.testkit.internal.bridges.FakeLoginStep;
import com.beeper.desktop.testkit.internal.chats.FakeChat;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import com.beeper.desktop.testkit.internal.messages.FakeMessage;
import com.beeper.desktop.testkit.internal.oauth.OAuthServer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The state of the server as the console shows it, without secrets. Reading it changes nothing, so
 * that IDs stay deterministic. Thread-safe.
 */
final class ConsoleView {

  private static final int MAX_CHATS = 200;
  private static final int MAX_MESSAGES = 80;
  private static final int MAX_SESSIONS = 20;
  private static final int MAX_NAMES = 100;

  /** In code points, because half a surrogate pair cannot be written. */
  private static final int MAX_PREVIEW = 100;

  private final ServerState state;

  /** Creates a view. */
  ConsoleView(ServerState state) {
    this.state = state;
  }

  /**
   * Returns the state.
   *
   * @param chatId the chat whose messages are shown, or null
   */
  JsonObject json(@Nullable String chatId) {
    synchronized (state) {
      List<FakeChat> chats = state.chats().byActivity();
      FakeChat selected = chatId == null ? null : state.chats().find(chatId);
      return new JsonObject()
          .putTime("time", state.clock().instant())
          .put("connections", state.events().listeners().size())
          .put("sendFailure", state.messages().failure())
          .put("sendDelaySeconds", state.messages().networkDelay().toSeconds())
          .put("chatCount", chats.size())
          .put(
              "chats", chats.stream().limit(MAX_CHATS).map(ConsoleView::summary).toList())
          .put("chat", selected == null ? null : chat(selected))
          .put("access", state.oauth().userDecision().name())
          .put(
              "consents",
              state.oauth().consents().stream().map(ConsoleView::consent).toList())
          .put("logins", logins())
          .put(
              "verifications",
              state.setup().open().stream().map(ConsoleView::verification).toList());
    }
  }

  private static JsonObject summary(FakeChat chat) {
    FakeMessage last = last(chat);
    return new JsonObject()
        .put("id", chat.id())
        .put("title", chat.title())
        .put("network", chat.account().network())
        .put("unread", chat.unreadCount())
        .putTime("time", chat.lastActivity())
        .put("preview", last == null ? "" : last.sender().fullName() + ": " + text(last));
  }

  private static @Nullable FakeMessage last(FakeChat chat) {
    List<FakeMessage> messages = chat.target().messages();
    return messages.isEmpty() ? null : messages.get(messages.size() - 1);
  }

  private static String text(FakeMessage message) {
    String text = message.text();
    if (text != null) {
      int characters = Math.min(MAX_PREVIEW, text.codePointCount(0, text.length()));
      return text.substring(0, text.offsetByCodePoints(0, characters));
    }
    return message.attachments().stream()
        .map(each -> "📎 " + each.text("fileName"))
        .collect(Collectors.joining(", "));
  }

  /** Returns a chat with its last messages; of a merged chat, those of the member that receives messages. */
  private static JsonObject chat(FakeChat selected) {
    FakeChat chat = selected.target();
    List<FakeMessage> messages = chat.messages();
    int first = Math.max(0, messages.size() - MAX_MESSAGES);
    return new JsonObject()
        .put("id", selected.id())
        .put("title", selected.title())
        .put("network", chat.account().network())
        .put("typing", chat.isTyping())
        .put("earlier", first)
        .put("senders", senders(chat))
        .put("me", chat.account().user().fullName())
        .put(
            "messages",
            messages.subList(first, messages.size()).stream()
                .map(message -> message(chat, message))
                .toList());
  }

  /** Returns the names of those who can write: the participants, in a group the contacts as well. */
  private static Set<String> senders(FakeChat chat) {
    Set<String> names = new LinkedHashSet<>();
    chat.participants().values().forEach(person -> names.add(person.fullName()));
    if (chat.type().equals("group")) {
      chat.account().contacts().values().stream()
          .limit(MAX_NAMES)
          .forEach(person -> names.add(person.fullName()));
    }
    return names;
  }

  private static JsonObject message(FakeChat chat, FakeMessage message) {
    List<JsonObject> reactions = message.reactions().values().stream()
        .map(reaction -> new JsonObject()
            .put("key", reaction.text("reactionKey"))
            .put("by", name(chat, reaction.requiredText("participantID"))))
        .toList();
    return message.json(chat.isUnread(message)).put("reactions", reactions);
  }

  private static String name(FakeChat chat, String userId) {
    if (userId.equals(chat.account().user().id())) {
      return chat.account().user().fullName();
    }
    FakePerson person = chat.participants().get(userId);
    return person == null ? userId : person.fullName();
  }

  private static JsonObject consent(OAuthServer.Consent consent) {
    return new JsonObject()
        .put("id", consent.id())
        .put("client", consent.clientName())
        .put("scopes", consent.scopes().stream().sorted().toList());
  }

  /** Returns the login sessions, newest first. */
  private List<JsonObject> logins() {
    List<JsonObject> logins = new ArrayList<>();
    for (FakeBridge bridge : state.bridges().all()) {
      bridge.sessions().values().forEach(session -> logins.add(0, login(bridge, session)));
    }
    return logins.subList(0, Math.min(MAX_SESSIONS, logins.size()));
  }

  private static JsonObject login(FakeBridge bridge, FakeLoginSession session) {
    JsonObject json = new JsonObject()
        .put("bridge", bridge.id())
        .put("id", session.id())
        .put("status", session.status())
        .put("held", session.heldSubmissions());
    FakeLoginStep step = session.currentStep();
    if (step != null) {
      json.put("step", step.id()).put("stepType", step.type());
    }
    if (step instanceof FakeLoginStep.Input input) {
      List<String> fields = new ArrayList<>(input.required());
      fields.addAll(input.optional());
      json.put("fields", fields);
    } else if (step instanceof FakeLoginStep.Cookies cookies) {
      json.put("fields", cookies.required());
    } else if (step instanceof FakeLoginStep.Display display) {
      json.put("display", display.kind().name());
    }
    return json;
  }

  private static JsonObject verification(FakeVerification verification) {
    return new JsonObject()
        .put("id", verification.id())
        .put("state", verification.state())
        .put("incoming", verification.isIncoming());
  }
}
