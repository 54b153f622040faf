package com.beeper.desktop.testkit.internal.chats;

import com.beeper.desktop.testkit.internal.IdGenerator;
import com.beeper.desktop.testkit.internal.accounts.FakeAccount;
import com.beeper.desktop.testkit.internal.accounts.FakePerson;
import com.beeper.desktop.testkit.internal.events.EventHub;
import com.beeper.desktop.testkit.internal.http.RejectionException;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import com.beeper.desktop.testkit.internal.messages.FakeMessage;
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

/** All chats and labels. Guarded by the monitor of {@code ServerState}. */
public final class ChatStore {

  private final InstantSource clock;
  private final IdGenerator ids;
  private final EventHub events;
  private final Map<String, FakeChat> chats = new LinkedHashMap<>();
  private final Map<String, FakeChat> byLocalId = new HashMap<>();
  private final NavigableMap<String, FakeMessage> newestFirst =
      new TreeMap<>(Comparator.reverseOrder());
  private final Map<String, JsonObject> labels = new TreeMap<>();

  /** Creates a store without chats. */
  public ChatStore(InstantSource clock, IdGenerator ids, EventHub events) {
    this.clock = clock;
    this.ids = ids;
    this.events = events;
  }

  /** Returns all chats in the order of their creation. */
  public Collection<FakeChat> all() {
    return chats.values();
  }

  /** Returns all chats, newest activity first. */
  public List<FakeChat> byActivity() {
    Map<String, FakeChat> sorted = new TreeMap<>(Comparator.reverseOrder());
    chats.values().forEach(chat -> sorted.put(chat.activityKey(), chat));
    return List.copyOf(sorted.values());
  }

  /** Returns a chat by its ID or local ID, or null. */
  public @Nullable FakeChat find(String id) {
    FakeChat chat = chats.get(id);
    return chat == null ? byLocalId.get(id) : chat;
  }

  /** Returns a chat by its ID or local ID, or rejects the request. */
  public FakeChat get(String id) {
    FakeChat chat = find(id);
    if (chat == null) {
      throw RejectionException.notFound("chat");
    }
    return chat;
  }

  /** Returns the direct chat with a person. */
  Optional<FakeChat> direct(FakeAccount account, FakePerson person) {
    return chats.values().stream()
        .filter(chat -> chat.account() == account && chat.type().equals("single"))
        .filter(chat -> chat.participants().containsKey(person.id()))
        .findFirst();
  }

  /** Creates a chat. */
  public FakeChat add(
      FakeAccount account, String type, List<FakePerson> people, @Nullable String title) {
    String host = account.loginId() + "." + account.domain();
    FakeChat chat = new FakeChat(
        "!" + ids.letters(18) + ":" + host, ids.localChat(), account, type, clock.instant());
    chat.title = title;
    people.forEach(person -> chat.participants().put(person.id(), person));
    chats.put(chat.id(), chat);
    byLocalId.put(chat.localId(), chat);
    changed(chat);
    return chat;
  }

  /** Creates a merged chat. */
  public FakeChat merge(List<FakeChat> members, @Nullable FakeChat defaultMember) {
    FakeChat first = members.get(0);
    FakeChat merged =
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
  public void remove(FakeChat chat) {
    chats.remove(chat.id());
    chat.messages().forEach(message -> newestFirst.remove(message.sortKey()));
    byLocalId.remove(chat.localId());
    events.chatDeleted(chat.id());
  }

  /** Publishes the change of a chat. */
  public void changed(FakeChat chat) {
    events.chatUpserted(chat.id(), () -> chat.json(FakeChat.LISTED));
    FakeChat merged = chat.mergedInto();
    if (merged != null) {
      // A merged chat shows the activity and the unread messages of its members.
      events.chatUpserted(merged.id(), () -> merged.json(FakeChat.LISTED));
    }
  }

  /** Returns the messages of all chats by sort key, newest first. */
  public NavigableMap<String, FakeMessage> newestFirst() {
    return newestFirst;
  }

  /** Adds a message to a chat. */
  public void insert(FakeChat chat, FakeMessage message) {
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
  public void remove(FakeChat chat, FakeMessage message) {
    chat.remove(message);
    newestFirst.remove(message.sortKey());
    events.messageDeleted(chat.id(), message.id());
    changed(chat);
  }

  /** Publishes the change of a message. */
  public void changed(FakeChat chat, FakeMessage message) {
    events.messageUpserted(chat.id(), message.id(), () -> message.json(chat.isUnread(message)));
  }

  /** Returns a message by any of its IDs, or rejects the request. */
  public FakeMessage message(FakeChat chat, String id) {
    return chat.messages().stream()
        .filter(message -> message.isCalled(id))
        .findFirst()
        .orElseThrow(() -> RejectionException.notFound("message"));
  }

  /** Returns the labels, sorted by name. */
  public Collection<JsonObject> labels() {
    return labels.values();
  }

  /** Returns a label by name, creating it if necessary. */
  public JsonObject label(String name) {
    return labels.computeIfAbsent(
        name, key -> new JsonObject().put("id", "label_" + ids.letters(8)).put("name", key));
  }
}
