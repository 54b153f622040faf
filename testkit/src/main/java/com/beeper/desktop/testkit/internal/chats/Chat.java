package com.beeper.desktop.testkit.internal.chats;

import com.beeper.desktop.testkit.internal.accounts.Account;
import com.beeper.desktop.testkit.internal.accounts.Person;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import com.beeper.desktop.testkit.internal.messages.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A chat, its settings and its messages. Guarded by the world's monitor. */
public final class Chat {

  /** How many participants are in lists and search answers. */
  public static final int LISTED = 20;

  private static final JsonObject CAPABILITIES = capabilities();

  private final String id;
  private final String localId;
  private final Account account;
  private final String type;
  private final Instant created;
  private final Map<String, Person> participants = new LinkedHashMap<>();
  private final List<Message> messages = new ArrayList<>();
  private final Map<String, JsonObject> labels = new TreeMap<>();
  private final List<Chat> members = new ArrayList<>();
  private @Nullable Chat mergedInto;
  private @Nullable Chat defaultMember;

  @Nullable
  String title;

  @Nullable
  String description;

  @Nullable
  String imgUrl;

  @Nullable
  Number expirySeconds;

  @Nullable
  JsonObject draft;

  @Nullable
  JsonObject reminder;

  @Nullable
  JsonObject snooze;

  boolean archived;
  boolean lowPriority;
  boolean markedUnread;
  boolean muted;
  boolean pinned;
  boolean readOnly;
  String lastReadSortKey = "";

  Chat(String id, String localId, Account account, String type, Instant created) {
    this.id = id;
    this.localId = localId;
    this.account = account;
    this.type = type;
    this.created = created;
  }

  /** The chat ID. */
  public String id() {
    return id;
  }

  /** The ID on this installation only. */
  public String localId() {
    return localId;
  }

  /** The account it is on. */
  public Account account() {
    return account;
  }

  /** single or group. */
  public String type() {
    return type;
  }

  /** The participants without the user, by ID. */
  public Map<String, Person> participants() {
    return participants;
  }

  /** The messages, oldest first. */
  public List<Message> messages() {
    return Collections.unmodifiableList(messages);
  }

  /** The labels, sorted by name. */
  public Map<String, JsonObject> labels() {
    return labels;
  }

  /** The member chats; none unless this is a merged chat. */
  public List<Chat> members() {
    return members;
  }

  /** The chats whose messages and read state this one stands for: itself, or its members. */
  List<Chat> real() {
    return members.isEmpty() ? List.of(this) : members;
  }

  /** The merged chat that this one is a member of, or null. */
  @Nullable
  Chat mergedInto() {
    return mergedInto;
  }

  /** Where a message goes that is sent to this chat. */
  public Chat target() {
    if (members.isEmpty()) {
      return this;
    }
    return defaultMember == null ? members.get(0) : defaultMember;
  }

  /** Makes chats members of this one. */
  void merge(List<Chat> chats) {
    members.addAll(chats);
    chats.forEach(chat -> chat.mergedInto = this);
  }

  /** Picks the member that gets what is sent to this chat. */
  void defaultMember(Chat member) {
    defaultMember = member;
  }

  /** Marks everything read. */
  public void markAllRead() {
    if (!messages.isEmpty()) {
      lastReadSortKey = messages.get(messages.size() - 1).sortKey();
    }
    markedUnread = false;
  }

  /** Moves it to the archive or back. */
  public void archived(boolean newArchived) {
    archived = newArchived;
  }

  /** Mutes it or not. */
  public void muted(boolean newMuted) {
    muted = newMuted;
  }

  /** Gives it low priority or not. */
  public void lowPriority(boolean newLowPriority) {
    lowPriority = newLowPriority;
  }

  /** Lets messages be sent to it or not. */
  public void readOnly(boolean newReadOnly) {
    readOnly = newReadOnly;
  }

  /** Snoozes it. */
  public void snooze(Instant now, Instant until) {
    snooze = new JsonObject().putTime("snoozeUntil", until).putTime("userSnoozedAt", now);
  }

  void insert(Message message) {
    int place = messages.size();
    while (place > 0 && messages.get(place - 1).sortKey().compareTo(message.sortKey()) > 0) {
      place--;
    }
    messages.add(place, message);
  }

  void remove(Message message) {
    messages.remove(message);
  }

  /** The display title: the user's own, or made of the participants. */
  public String title() {
    String custom = title;
    if (custom != null) {
      return custom;
    }
    String names =
        participants.values().stream().map(Person::fullName).collect(Collectors.joining(", "));
    return names.isEmpty() ? "Empty chat" : names;
  }

  /** When something last happened. */
  public Instant lastActivity() {
    return real().stream()
        .map(chat -> chat.messages.isEmpty()
            ? chat.created
            : chat.messages.get(chat.messages.size() - 1).timestamp())
        .max(Instant::compareTo)
        .orElse(created);
  }

  /** What chats are sorted by, newest last. */
  String activityKey() {
    // All numbers have 16 digits, so text sorts as they do.
    return 1_000_000_000_000_000L + lastActivity().toEpochMilli() + "|" + id;
  }

  /** Tells whether a message is unread. */
  public boolean isUnread(Message message) {
    return !message.sender().isSelf() && message.sortKey().compareTo(lastReadSortKey) > 0;
  }

  int unreadCount() {
    int count = 0;
    for (Chat chat : real()) {
      for (int i = chat.messages.size() - 1; i >= 0; i--) {
        Message message = chat.messages.get(i);
        if (message.sortKey().compareTo(chat.lastReadSortKey) <= 0) {
          break;
        }
        count += message.sender().isSelf() ? 0 : 1;
      }
    }
    return count;
  }

  boolean hasLabel(String labelId) {
    return labels.values().stream().anyMatch(label -> labelId.equals(label.text("id")));
  }

  boolean isUnreadInSomeWay() {
    return markedUnread || unreadCount() > 0;
  }

  /** The inbox it is in: primary, low-priority or archive. */
  String inbox() {
    return archived ? "archive" : lowPriority ? "low-priority" : "primary";
  }

  /** Whether it has low priority. */
  public boolean isLowPriority() {
    return lowPriority;
  }

  /** Whether it is muted. */
  public boolean isMuted() {
    return muted;
  }

  /** Whether no messages can be sent. */
  public boolean isReadOnly() {
    return readOnly;
  }

  /** Writes the schema {@code Chat}, with so many participants at most; all if negative. */
  public JsonObject json(int maxParticipants) {
    List<JsonObject> people = Stream.concat(
            participants.values().stream(), Stream.of(account.user()))
        .map(Person::json)
        .toList();
    int listed = maxParticipants < 0 ? people.size() : Math.min(maxParticipants, people.size());
    Chat merged = mergedInto;
    return new JsonObject()
        .put("id", id)
        .put("localChatID", localId)
        .put("accountID", account.id())
        .put("network", account.network())
        .put("title", title())
        .put("type", type)
        .put(
            "participants",
            new JsonObject()
                .put("items", people.subList(0, listed))
                .put("hasMore", listed < people.size())
                .put("total", people.size()))
        .putTime("lastActivity", lastActivity())
        .put("unreadCount", unreadCount())
        .put("unreadMentionsCount", 0)
        .putIfKnown("lastReadMessageSortKey", lastReadSortKey.isEmpty() ? null : lastReadSortKey)
        .put("description", description)
        .put("imgURL", imgUrl)
        .put("draft", draft)
        .put("reminder", reminder)
        .put("snooze", snooze)
        .put("messageExpirySeconds", expirySeconds)
        .put("isArchived", archived)
        .put("isLowPriority", lowPriority)
        .put("isMarkedUnread", markedUnread)
        .put("isMuted", muted)
        .put("isPinned", pinned)
        .put("isReadOnly", readOnly)
        .putIfKnown("labels", labels.isEmpty() ? null : List.copyOf(labels.values()))
        .putIfKnown("merge", members.isEmpty() ? null : mergeJson())
        .putIfKnown("mergedIntoChatID", merged == null ? null : merged.id)
        .put("capabilities", CAPABILITIES);
  }

  private JsonObject mergeJson() {
    return new JsonObject()
        .put("chatIDs", members.stream().map(Chat::id).toList())
        .putIfKnown("defaultChatID", defaultMember == null ? null : target().id);
  }

  /** Writes the schema {@code ChatWithPreview}. */
  JsonObject jsonWithPreview(int maxParticipants) {
    JsonObject json = json(maxParticipants);
    real().stream()
        .flatMap(chat -> chat.messages.stream().skip(Math.max(0, chat.messages.size() - 1)))
        .max((a, b) -> a.sortKey().compareTo(b.sortKey()))
        .ifPresent(last -> json.put("preview", last.json(isUnread(last))));
    return json;
  }

  private static JsonObject capabilities() {
    JsonObject files = new JsonObject()
        .put("mimeTypes", new JsonObject().put("*/*", 2))
        .put("caption", 2)
        .put("maxSize", 500_000_000);
    JsonObject state = new JsonObject().put("level", 2);
    return new JsonObject()
        .put("archive", true)
        .put("markAsUnread", true)
        .put("readReceipts", true)
        .put("edit", 2)
        .put("delete", 2)
        .put("reaction", 2)
        .put("reply", 2)
        .put("maxTextLength", 65_536)
        .put(
            "attachments",
            new JsonObject()
                .put("m.image", files)
                .put("m.video", files)
                .put("m.audio", files)
                .put("m.file", files))
        .put(
            "state",
            new JsonObject()
                .put("title", state)
                .put("description", state)
                .put("avatar", state)
                .put("disappearingTimer", state));
  }
}
