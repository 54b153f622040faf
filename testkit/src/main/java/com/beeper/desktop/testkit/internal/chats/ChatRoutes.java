package com.beeper.desktop.testkit.internal.chats;

import com.beeper.desktop.testkit.internal.World;
import com.beeper.desktop.testkit.internal.accounts.Account;
import com.beeper.desktop.testkit.internal.accounts.Person;
import com.beeper.desktop.testkit.internal.assets.Assets;
import com.beeper.desktop.testkit.internal.http.Call;
import com.beeper.desktop.testkit.internal.http.Page;
import com.beeper.desktop.testkit.internal.http.Refusal;
import com.beeper.desktop.testkit.internal.http.Reply;
import com.beeper.desktop.testkit.internal.http.Routes;
import com.beeper.desktop.testkit.internal.json.JsonObject;
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

/** Answers {@code chats.*} but for reactions, and {@code labels.*}. */
public final class ChatRoutes {

  private static final int LIST_PAGE = 25;
  private static final int SEARCH_PAGE = 50;
  private static final int MAX_PARTICIPANTS = 100;

  private final World world;
  private final Chats chats;

  private ChatRoutes(World world) {
    this.world = world;
    chats = world.chats();
  }

  /** Adds the routes. */
  public static void add(Routes routes, World world) {
    ChatRoutes chats = new ChatRoutes(world);
    routes
        .add("chats.list", chats::list)
        .add("chats.search", call -> Reply.json(chats.search(call.query())))
        .add("chats.retrieve", chats::retrieve)
        .add("chats.create", chats::create)
        .add("chats.start", chats::start)
        .add("chats.update", chats::update)
        .add("chats.archive", chats::archive)
        .add("chats.markRead", chats::markRead)
        .add("chats.markUnread", chats::markUnread)
        .add("chats.notifyAnyway", chats::notifyAnyway)
        .add("chats.reminders.create", chats::remind)
        .add("chats.reminders.delete", chats::forget)
        .add("labels.list", call -> Reply.json(List.copyOf(world.chats().labels())));
  }

  private Reply list(Call call) {
    List<String> accounts = call.query().texts("accountIDs");
    return Reply.json(page(
        "chats",
        chat -> isIn(accounts, chat.account().id()),
        chat -> chat.jsonWithPreview(Chat.LISTED),
        call.query(),
        LIST_PAGE));
  }

  private JsonObject search(JsonObject query) {
    List<String> accounts = query.texts("accountIDs");
    return page(
        "chat-search",
        chat -> isIn(accounts, chat.account().id()) && isWanted(chat, query),
        chat -> chat.json(Chat.LISTED),
        query,
        SEARCH_PAGE);
  }

  private JsonObject page(
      String kind,
      Predicate<Chat> wanted,
      Function<Chat, JsonObject> json,
      JsonObject query,
      int limit) {
    return Page.of(
        kind,
        chats.byActivity().stream().filter(wanted).toList(),
        Chat::activityKey,
        Comparator.reverseOrder(),
        json,
        query,
        query.integer("limit", limit));
  }

  private static boolean isIn(List<String> wanted, String id) {
    return wanted.isEmpty() || wanted.contains(id);
  }

  private static boolean isWanted(Chat chat, JsonObject query) {
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

  private static boolean isAfter(Chat chat, @Nullable String time) {
    return time == null || chat.lastActivity().isAfter(JsonObject.instant(time));
  }

  private static boolean isBefore(Chat chat, @Nullable String time) {
    return time == null || chat.lastActivity().isBefore(JsonObject.instant(time));
  }

  /** Tells whether each word is in the title or the network of a chat. */
  public static boolean hasTitle(Chat chat, String words) {
    String text = (chat.title() + " " + chat.account().network()).toLowerCase(Locale.ROOT);
    return Arrays.stream(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
        .allMatch(text::contains);
  }

  /** Tells whether a participant other than the user has each word in the name. */
  public static boolean hasParticipant(Chat chat, String words) {
    return chat.participants().values().stream()
        .anyMatch(person -> Arrays.stream(words.strip().split("\\s+")).allMatch(person::matches));
  }

  private Reply retrieve(Call call) {
    return Reply.json(chats
        .get(call.path("chatID"))
        .json(call.query().integer("maxParticipantCount", MAX_PARTICIPANTS)));
  }

  private Reply create(Call call) {
    JsonObject body = call.body();
    Account account = world.accounts().get(body.requiredText("accountID"));
    String type = body.requiredText("type");
    Set<String> userIds = new LinkedHashSet<>(body.texts("participantIDs"));
    userIds.remove(account.user().id());
    if (type.equals("single") && userIds.size() != 1) {
      throw Refusal.unprocessable(
          "A single chat takes exactly one participant", "body", "participantIDs");
    }
    List<Person> people = new ArrayList<>();
    for (String userId : userIds) {
      Person person = account.person(userId);
      if (person == null) {
        throw Refusal.notFound("user");
      }
      people.add(person);
    }
    if (type.equals("single")) {
      return direct(account, people.get(0), body.text("messageText"));
    }
    Chat chat = chats.add(account, type, people, body.text("title"));
    greet(chat, body.text("messageText"));
    return created(chat, "created");
  }

  private Reply start(Call call) {
    JsonObject body = call.body();
    Account account = world.accounts().get(body.requiredText("accountID"));
    JsonObject user = body.requiredObject("user");
    Person person = find(account, user).orElseGet(() -> invite(account, user, body));
    return direct(account, person, body.text("messageText"));
  }

  private static Optional<Person> find(Account account, JsonObject user) {
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

  /** Somebody whom nobody here knows can be invited by phone number or e-mail only. */
  private Person invite(Account account, JsonObject user, JsonObject body) {
    String phoneNumber = user.text("phoneNumber");
    String email = user.text("email");
    String address = phoneNumber == null ? email : phoneNumber;
    if (address == null || !body.flag("allowInvite", true)) {
      throw Refusal.notFound("user");
    }
    String fullName = user.text("fullName");
    return world
        .accounts()
        .addContact(account, fullName == null ? address : fullName, phoneNumber, email);
  }

  private Reply direct(Account account, Person person, @Nullable String messageText) {
    Optional<Chat> existing = chats.direct(account, person);
    Chat chat = existing.orElseGet(() -> chats.add(account, "single", List.of(person), null));
    greet(chat, messageText);
    return created(chat, existing.isPresent() ? "existing" : "created");
  }

  private void greet(Chat chat, @Nullable String messageText) {
    if (messageText != null && !messageText.isEmpty()) {
      world.messages().send(chat, messageText, List.of(), null);
    }
  }

  private static Reply created(Chat chat, String status) {
    return Reply.json(chat.json(MAX_PARTICIPANTS).put("chatID", chat.id()).put("status", status));
  }

  private Reply update(Call call) {
    Chat chat = chats.get(call.path("chatID"));
    JsonObject body = call.body();
    // What can be refused comes first, so that a refused request has changed nothing.
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

  private @Nullable JsonObject draft(Chat chat, @Nullable JsonObject input) {
    if (input == null) {
      return null;
    }
    if (chat.draft != null) {
      throw Refusal.conflict("The chat has a draft; clear it first");
    }
    Assets assets = world.assets();
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

  private Reply archive(Call call) {
    Chat chat = chats.get(call.path("chatID"));
    chat.archived = call.body().flag("archived", true);
    chats.changed(chat);
    return Reply.empty(204);
  }

  private Reply markRead(Call call) {
    Chat chat = chats.get(call.path("chatID"));
    String upTo = call.body().text("messageID");
    if (upTo == null) {
      chat.real().forEach(Chat::markAllRead);
    } else {
      chat.lastReadSortKey = chats.message(chat, upTo).sortKey();
    }
    chat.markedUnread = false;
    return changed(chat);
  }

  private Reply markUnread(Call call) {
    Chat chat = chats.get(call.path("chatID"));
    String from = call.body().text("messageID");
    if (from != null) {
      int index = chat.messages().indexOf(chats.message(chat, from));
      chat.lastReadSortKey = index == 0 ? "" : chat.messages().get(index - 1).sortKey();
    }
    chat.markedUnread = true;
    return changed(chat);
  }

  private Reply notifyAnyway(Call call) {
    Chat chat = chats.get(call.path("chatID"));
    if (!chat.account().bridgeType().equals("imessage")) {
      throw Refusal.unprocessable("Only iMessage can notify despite a focus mode");
    }
    return Reply.json(chat.json(MAX_PARTICIPANTS));
  }

  private Reply remind(Call call) {
    Chat chat = chats.get(call.path("chatID"));
    JsonObject input = call.body().requiredObject("reminder");
    Instant when = JsonObject.instant(input.requiredText("remindAt"));
    JsonObject reminder = new JsonObject()
        .putTime("remindAt", when)
        .putIfKnown("dismissOnIncomingMessage", input.flag("dismissOnIncomingMessage"));
    chat.reminder = reminder;
    chats.changed(chat);
    if (when.isAfter(world.clock().instant())) {
      world.clock().at(when, () -> fire(chat, reminder));
    }
    return Reply.empty(204);
  }

  /** A reminder that has fired is no more, unless it was replaced before. */
  private void fire(Chat chat, JsonObject reminder) {
    synchronized (world) {
      if (reminder.equals(chat.reminder)) {
        chat.reminder = null;
        chats.changed(chat);
      }
    }
  }

  private Reply forget(Call call) {
    Chat chat = chats.get(call.path("chatID"));
    chat.reminder = null;
    chats.changed(chat);
    return Reply.empty(204);
  }

  private Reply changed(Chat chat) {
    chats.changed(chat);
    return Reply.json(chat.json(MAX_PARTICIPANTS));
  }
}
