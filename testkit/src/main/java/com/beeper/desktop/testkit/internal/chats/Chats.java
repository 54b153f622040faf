package com.beeper.desktop.testkit.internal.chats;

import com.beeper.desktop.testkit.internal.Ids;
import com.beeper.desktop.testkit.internal.accounts.Account;
import com.beeper.desktop.testkit.internal.accounts.Person;
import com.beeper.desktop.testkit.internal.events.Events;
import com.beeper.desktop.testkit.internal.http.Refusal;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import com.beeper.desktop.testkit.internal.messages.Message;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All chats and labels. Guarded by the world's monitor. */
public final class Chats {

  private final InstantSource clock;
  private final Ids ids;
  private final Events events;
  private final Map<String, Chat> chats = new LinkedHashMap<>();
  private final Map<String, Chat> byLocalId = new HashMap<>();
  private final NavigableMap<String, Message> newestFirst =
      new TreeMap<>(Comparator.reverseOrder());
  private final Map<String, JsonObject> labels = new TreeMap<>();

  /** Starts without chats. */
  public Chats(InstantSource clock, Ids ids, Events events) {
    this.clock = clock;
    this.ids = ids;
    this.events = events;
  }

  /** All chats, in the order in which they were made. */
  public Collection<Chat> all() {
    return chats.values();
  }

  /** All chats, newest activity first. */
  List<Chat> byActivity() {
    Map<String, Chat> sorted = new TreeMap<>(Comparator.reverseOrder());
    chats.values().forEach(chat -> sorted.put(chat.activityKey(), chat));
    return List.copyOf(sorted.values());
  }

  /** Finds a chat by its ID or local ID. */
  public @Nullable Chat find(String id) {
    Chat chat = chats.get(id);
    return chat == null ? byLocalId.get(id) : chat;
  }

  /** Finds a chat by its ID or local ID, or refuses the request. */
  public Chat get(String id) {
    Chat chat = find(id);
    if (chat == null) {
      throw Refusal.notFound("chat");
    }
    return chat;
  }

  /** Finds the direct chat with a person. */
  Optional<Chat> direct(Account account, Person person) {
    return chats.values().stream()
        .filter(chat -> chat.account() == account && chat.type().equals("single"))
        .filter(chat -> chat.participants().containsKey(person.id()))
        .findFirst();
  }

  /** Makes a chat. */
  public Chat add(Account account, String type, List<Person> people, @Nullable String title) {
    String host = account.loginId() + "." + account.domain();
    Chat chat = new Chat(
        "!" + ids.letters(18) + ":" + host, ids.localChat(), account, type, clock.instant());
    chat.title = title;
    people.forEach(person -> chat.participants().put(person.id(), person));
    chats.put(chat.id(), chat);
    byLocalId.put(chat.localId(), chat);
    changed(chat);
    return chat;
  }

  /** Makes a chat that stands for others. */
  public Chat merge(List<Chat> members, @Nullable Chat defaultMember) {
    Chat first = members.get(0);
    Chat merged =
        add(first.account(), "single", List.copyOf(first.participants().values()), first.title());
    merged.merge(members);
    if (defaultMember != null) {
      merged.defaultMember(defaultMember);
    }
    changed(merged);
    members.forEach(this::changed);
    return merged;
  }

  /** Removes a chat with its messages. */
  public void remove(Chat chat) {
    chats.remove(chat.id());
    chat.messages().forEach(message -> newestFirst.remove(message.sortKey()));
    byLocalId.remove(chat.localId());
    events.chatDeleted(chat.id());
  }

  /** Tells who wants to know that a chat has changed. */
  public void changed(Chat chat) {
    events.chatUpserted(chat.id(), () -> chat.json(Chat.LISTED));
    Chat merged = chat.mergedInto();
    if (merged != null) {
      // It shows the activity and the unread messages of its members.
      events.chatUpserted(merged.id(), () -> merged.json(Chat.LISTED));
    }
  }

  /** The messages of all chats by sort key, newest first. */
  public NavigableMap<String, Message> newestFirst() {
    return newestFirst;
  }

  /** Adds a message to a chat. */
  public void insert(Chat chat, Message message) {
    chat.insert(message);
    newestFirst.put(message.sortKey(), message);
    if (message.sender().isSelf()) {
      chat.lastReadSortKey = message.sortKey();
    } else if (chat.reminder != null && chat.reminder.flag("dismissOnIncomingMessage", false)) {
      chat.reminder = null;
    }
    changed(chat, message);
    changed(chat);
  }

  /** Removes a message from a chat. */
  public void remove(Chat chat, Message message) {
    chat.remove(message);
    newestFirst.remove(message.sortKey());
    events.messageDeleted(chat.id(), message.id());
    changed(chat);
  }

  /** Tells who wants to know that a message has changed. */
  public void changed(Chat chat, Message message) {
    events.messageUpserted(chat.id(), message.id(), () -> message.json(chat.isUnread(message)));
  }

  /** Finds a message by any of its IDs, or refuses the request. */
  public Message message(Chat chat, String id) {
    return chat.messages().stream()
        .filter(message -> message.isCalled(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("message"));
  }

  /** The labels, sorted by name. */
  public Collection<JsonObject> labels() {
    return labels.values();
  }

  /** Finds a label by name, and makes it if there is none. */
  public JsonObject label(String name) {
    return labels.computeIfAbsent(
        name, key -> new JsonObject().put("id", "label_" + ids.letters(8)).put("name", key));
  }
}
