package com.beeper.desktop.testkit.internal.chats;

import com.beeper.desktop.testkit.internal.ServerState;
import com.beeper.desktop.testkit.internal.accounts.FakeAccount;
import com.beeper.desktop.testkit.internal.accounts.FakePerson;
import com.beeper.desktop.testkit.internal.assets.AssetStore;
import com.beeper.desktop.testkit.internal.http.CursorPage;
import com.beeper.desktop.testkit.internal.http.FakeResponse;
import com.beeper.desktop.testkit.internal.http.RejectionException;
import com.beeper.desktop.testkit.internal.http.RoutedRequest;
import com.beeper.desktop.testkit.internal.http.Routes;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import com.beeper.desktop.testkit.internal.messages.MessageContent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Serves {@code chats.*} except reactions, and {@code labels.*}. */
public final class ChatRoutes {

  private static final int LIST_PAGE = 25;
  private static final int SEARCH_PAGE = 50;
  private static final int MAX_PARTICIPANTS = 100;

  private final ServerState state;
  private final ChatStore chats;

  private ChatRoutes(ServerState state) {
    this.state = state;
    chats = state.chats();
  }

  /** Adds the routes. */
  public static void add(Routes routes, ServerState state) {
    ChatRoutes chats = new ChatRoutes(state);
    routes
        .add("chats.list", chats::list)
        .add("chats.search", request -> FakeResponse.json(chats.search(request.query())))
        .add("chats.retrieve", chats::retrieve)
        .add("chats.create", chats::create)
        .add("chats.start", chats::start)
        .add("chats.update", chats::update)
        .add("chats.archive", chats::archive)
        .add("chats.markRead", chats::markRead)
        .add("chats.markUnread", chats::markUnread)
        .add("chats.notifyAnyway", chats::notifyAnyway)
        .add("chats.setTyping", chats::setTyping)
        .add("chats.reminders.create", chats::remind)
        .add("chats.reminders.delete", chats::forget)
        .add(
            "labels.list",
            request -> FakeResponse.json(List.copyOf(state.chats().labels())));
  }

  private FakeResponse list(RoutedRequest request) {
    List<String> accounts = request.query().texts("accountIDs");
    return FakeResponse.json(page(
        "chats",
        chat -> isIn(accounts, chat.account().id()),
        chat -> chat.jsonWithPreview(FakeChat.LISTED),
        request.query(),
        LIST_PAGE));
  }

  private JsonObject search(JsonObject query) {
    List<String> accounts = query.texts("accountIDs");
    return page(
        "chat-search",
        chat -> isIn(accounts, chat.account().id()) && isWanted(chat, query),
        chat -> chat.json(FakeChat.LISTED),
        query,
        SEARCH_PAGE);
  }

  private JsonObject page(
      String kind,
      Predicate<FakeChat> wanted,
      Function<FakeChat, JsonObject> json,
      JsonObject query,
      int limit) {
    return CursorPage.of(
        kind,
        chats.byActivity().stream().filter(wanted).toList(),
        FakeChat::activityKey,
        Comparator.reverseOrder(),
        json,
        query,
        query.integer("limit", limit));
  }

  private static boolean isIn(List<String> wanted, String id) {
    return wanted.isEmpty() || wanted.contains(id);
  }

  private static boolean isWanted(FakeChat chat, JsonObject query) {
    String inbox = query.text("inbox");
    String label = query.text("labelID");
    String type = query.text("type");
    String words = query.text("query");
    boolean people = "participants".equals(query.text("scope"));
    return (inbox == null || chat.inbox().equals(inbox))
        && (query.flag("includeMuted", true) || !chat.isMuted())
        && (label == null || chat.hasLabel(label))
        && (type == null || type.equals("any") || chat.type().equals(type))
        && (!query.flag("unreadOnly", false) || chat.isUnreadInSomeWay())
        && isAfter(chat, query.text("lastActivityAfter"))
        && isBefore(chat, query.text("lastActivityBefore"))
        && (words == null || (people ? hasParticipant(chat, words) : hasTitle(chat, words)));
  }

  private static boolean isAfter(FakeChat chat, @Nullable String time) {
    return time == null || chat.lastActivity().isAfter(JsonObject.instant(time));
  }

  private static boolean isBefore(FakeChat chat, @Nullable String time) {
    return time == null || chat.lastActivity().isBefore(JsonObject.instant(time));
  }

  /** Returns whether the title or the network of a chat contains each word. */
  public static boolean hasTitle(FakeChat chat, String words) {
    String text = (chat.title() + " " + chat.account().network()).toLowerCase(Locale.ROOT);
    return Arrays.stream(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
        .allMatch(text::contains);
  }

  /** Returns whether the name of a participant other than the user contains each word. */
  public static boolean hasParticipant(FakeChat chat, String words) {
    return chat.participants().values().stream()
        .anyMatch(person -> Arrays.stream(words.strip().split("\\s+")).allMatch(person::matches));
  }

  private FakeResponse retrieve(RoutedRequest request) {
    return FakeResponse.json(chats
        .get(request.path("chatID"))
        .json(request.query().integer("maxParticipantCount", MAX_PARTICIPANTS)));
  }

  private FakeResponse create(RoutedRequest request) {
    JsonObject body = request.body();
    FakeAccount account = state.accounts().get(body.requiredText("accountID"));
    String type = body.requiredText("type");
    Set<String> userIds = new LinkedHashSet<>(body.texts("participantIDs"));
    userIds.remove(account.user().id());
    if (type.equals("single") && userIds.size() != 1) {
      throw RejectionException.unprocessable(
          "A single chat takes exactly one participant", "body", "participantIDs");
    }
    List<FakePerson> people = new ArrayList<>();
    for (String userId : userIds) {
      FakePerson person = account.person(userId);
      if (person == null) {
        throw RejectionException.notFound("user");
      }
      people.add(person);
    }
    if (type.equals("single")) {
      return direct(account, people.get(0), body.text("messageText"));
    }
    FakeChat chat = chats.add(account, type, people, body.text("title"));
    greet(chat, body.text("messageText"));
    return created(chat, "created");
  }

  private FakeResponse start(RoutedRequest request) {
    JsonObject body = request.body();
    FakeAccount account = state.accounts().get(body.requiredText("accountID"));
    JsonObject user = body.requiredObject("user");
    FakePerson person = find(account, user).orElseGet(() -> invite(account, user, body));
    return direct(account, person, body.text("messageText"));
  }

  private static Optional<FakePerson> find(FakeAccount account, JsonObject user) {
    return account.contacts().values().stream()
        .filter(person -> is(person.id(), user.text("id"))
            || is(person.phoneNumber(), user.text("phoneNumber"))
            || is(person.email(), user.text("email"))
            || is(person.username(), user.text("username")))
        .findFirst();
  }

  private static boolean is(@Nullable String one, @Nullable String other) {
    return one != null && other != null && one.equalsIgnoreCase(other);
  }

  /** Adds a contact. Only a phone number or an e-mail address can be invited. */
  private FakePerson invite(FakeAccount account, JsonObject user, JsonObject body) {
    String phoneNumber = user.text("phoneNumber");
    String email = user.text("email");
    String address = phoneNumber == null ? email : phoneNumber;
    if (address == null || !body.flag("allowInvite", true)) {
      throw RejectionException.notFound("user");
    }
    String fullName = user.text("fullName");
    return state
        .accounts()
        .addContact(account, fullName == null ? address : fullName, phoneNumber, email);
  }

  private FakeResponse direct(
      FakeAccount account, FakePerson person, @Nullable String messageText) {
    Optional<FakeChat> existing = chats.direct(account, person);
    FakeChat chat = existing.orElseGet(() -> chats.add(account, "single", List.of(person), null));
    greet(chat, messageText);
    return created(chat, existing.isPresent() ? "existing" : "created");
  }

  private void greet(FakeChat chat, @Nullable String messageText) {
    if (messageText != null && !messageText.isEmpty()) {
      state.messages().send(chat, MessageContent.text(messageText));
    }
  }

  private static FakeResponse created(FakeChat chat, String status) {
    return FakeResponse.json(
        chat.json(MAX_PARTICIPANTS).put("chatID", chat.id()).put("status", status));
  }

  private FakeResponse update(RoutedRequest request) {
    FakeChat chat = chats.get(request.path("chatID"));
    JsonObject body = request.body();
    // Checks come first, because a rejected request must not change anything.
    JsonObject draft = draft(chat, body.object("draft"));
    if (body.has("draft")) {
      chat.draft = draft;
    }
    if (body.has("title")) {
      chat.title = body.text("title");
    }
    if (body.has("description")) {
      chat.description = body.text("description");
    }
    if (body.has("imgURL")) {
      chat.imgUrl = body.text("imgURL");
    }
    if (body.has("messageExpirySeconds")) {
      chat.expirySeconds = body.number("messageExpirySeconds");
    }
    chat.archived = body.flag("isArchived", chat.archived);
    chat.lowPriority = body.flag("isLowPriority", chat.lowPriority);
    chat.muted = body.flag("isMuted", chat.muted);
    chat.pinned = body.flag("isPinned", chat.pinned);
    return changed(chat);
  }

  private @Nullable JsonObject draft(FakeChat chat, @Nullable JsonObject input) {
    if (input == null) {
      return null;
    }
    if (chat.draft != null) {
      throw RejectionException.conflict("The chat has a draft; clear it first");
    }
    AssetStore assets = state.assets();
    JsonObject attachments = new JsonObject();
    JsonObject wanted = input.object("attachments");
    if (wanted != null) {
      wanted
          .members()
          .forEach((id, attachment) -> attachments.put(
              id, assets.draftAttachment(id, (JsonObject) Objects.requireNonNull(attachment))));
    }
    return new JsonObject()
        .put("text", input.requiredText("text"))
        .putIfKnown("attachments", attachments.members().isEmpty() ? null : attachments);
  }

  private FakeResponse archive(RoutedRequest request) {
    FakeChat chat = chats.get(request.path("chatID"));
    chat.archived = request.body().flag("archived", true);
    chats.changed(chat);
    return FakeResponse.empty(204);
  }

  private FakeResponse markRead(RoutedRequest request) {
    FakeChat chat = chats.get(request.path("chatID"));
    String upTo = request.body().text("messageID");
    if (upTo == null) {
      chat.real().forEach(FakeChat::markAllRead);
    } else {
      chat.lastReadSortKey = chats.message(chat, upTo).sortKey();
    }
    chat.markedUnread = false;
    return changed(chat);
  }

  private FakeResponse markUnread(RoutedRequest request) {
    FakeChat chat = chats.get(request.path("chatID"));
    String from = request.body().text("messageID");
    if (from != null) {
      int index = chat.messages().indexOf(chats.message(chat, from));
      chat.lastReadSortKey = index == 0 ? "" : chat.messages().get(index - 1).sortKey();
    }
    chat.markedUnread = true;
    return changed(chat);
  }

  private FakeResponse notifyAnyway(RoutedRequest request) {
    FakeChat chat = chats.get(request.path("chatID"));
    if (!chat.account().bridgeType().equals("imessage")) {
      throw RejectionException.unprocessable("Only iMessage can notify despite a focus mode");
    }
    return FakeResponse.json(chat.json(MAX_PARTICIPANTS));
  }

  private FakeResponse setTyping(RoutedRequest request) {
    FakeChat chat = chats.get(request.path("chatID")).target();
    if (!state.messages().hasTypingIndicators()) {
      throw RejectionException.unprocessable("The network has no typing indicators");
    }
    chat.typing(request.body().requiredText("state").equals("typing"));
    return FakeResponse.empty(204);
  }

  private FakeResponse remind(RoutedRequest request) {
    FakeChat chat = chats.get(request.path("chatID"));
    JsonObject input = request.body().requiredObject("reminder");
    Instant when = JsonObject.instant(input.requiredText("remindAt"));
    JsonObject reminder = new JsonObject()
        .putTime("remindAt", when)
        .putIfKnown("dismissOnIncomingMessage", input.flag("dismissOnIncomingMessage"));
    chat.reminder = reminder;
    chats.changed(chat);
    if (when.isAfter(state.clock().instant())) {
      state.clock().at(when, () -> fire(chat, reminder));
    }
    return FakeResponse.empty(204);
  }

  /** Removes a reminder that has fired, unless it was replaced before. */
  private void fire(FakeChat chat, JsonObject reminder) {
    synchronized (state) {
      if (reminder.equals(chat.reminder)) {
        chat.reminder = null;
        chats.changed(chat);
      }
    }
  }

  private FakeResponse forget(RoutedRequest request) {
    FakeChat chat = chats.get(request.path("chatID"));
    chat.reminder = null;
    chats.changed(chat);
    return FakeResponse.empty(204);
  }

  private FakeResponse changed(FakeChat chat) {
    chats.changed(chat);
    return FakeResponse.json(chat.json(MAX_PARTICIPANTS));
  }
}
