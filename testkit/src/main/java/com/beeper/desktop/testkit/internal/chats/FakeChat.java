package com.beeper.desktop.testkit.internal.chats;

import com.beeper.desktop.testkit.internal.accounts.FakeAccount;
import com.beeper.desktop.testkit.internal.accounts.FakePerson;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import com.beeper.desktop.testkit.internal.messages.FakeMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A chat, its settings and its messages. Guarded by the monitor of {@code ServerState}. */
public final class FakeChat {

  /** The number of participants in lists and search results. */
  public static final int LISTED = 20;

  private static final JsonObject CAPABILITIES = capabilities();

  private final String id;
  private final String localId;
  private final FakeAccount account;
  private final String type;
  private final Instant created;
  private final Map<String, FakePerson> participants = new LinkedHashMap<>();
  private final List<FakeMessage> messages = new ArrayList<>();
  private final Map<String, JsonObject> labels = new TreeMap<>();
  private final List<FakeChat> members = new ArrayList<>();
  private @Nullable FakeChat mergedInto;
  private @Nullable FakeChat defaultMember;

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
  private boolean typing;
  String lastReadSortKey = "";

  FakeChat(String id, String localId, FakeAccount account, String type, Instant created) {
    this.id = id;
    this.localId = localId;
    this.account = account;
    this.type = type;
    this.created = created;
  }

  /** Returns the chat ID. */
  public String id() {
    return id;
  }

  /** Returns the ID that is valid on this installation only. */
  public String localId() {
    return localId;
  }

  /** Returns the account. */
  public FakeAccount account() {
    return account;
  }

  /** Returns {@code single} or {@code group}. */
  public String type() {
    return type;
  }

  /** Returns the participants without the user, by ID. */
  public Map<String, FakePerson> participants() {
    return participants;
  }

  /** Returns the messages, oldest first. */
  public List<FakeMessage> messages() {
    return Collections.unmodifiableList(messages);
  }

  /** Returns the labels, sorted by name. */
  public Map<String, JsonObject> labels() {
    return labels;
  }

  /** Returns the chats that hold the messages and read state: itself, or its members. */
  List<FakeChat> real() {
    return members.isEmpty() ? List.of(this) : members;
  }

  /** Returns the merged chat that this one is a member of, or null. */
  @Nullable
  FakeChat mergedInto() {
    return mergedInto;
  }

  /** Returns the chat that receives messages sent to this one. */
  public FakeChat target() {
    if (members.isEmpty()) {
      return this;
    }
    return defaultMember == null ? members.get(0) : defaultMember;
  }

  /** Adds members to this chat. */
  void merge(List<FakeChat> chats) {
    members.addAll(chats);
    chats.forEach(chat -> chat.mergedInto = this);
  }

  /** Sets the member that receives messages sent to this chat. */
  void defaultMember(FakeChat member) {
    defaultMember = member;
  }

  /** Marks everything read. */
  public void markAllRead() {
    if (!messages.isEmpty()) {
      lastReadSortKey = messages.get(messages.size() - 1).sortKey();
    }
    markedUnread = false;
  }

  /** Archives or unarchives the chat. */
  public void archived(boolean newArchived) {
    archived = newArchived;
  }

  /** Mutes or unmutes the chat. */
  public void muted(boolean newMuted) {
    muted = newMuted;
  }

  /** Sets whether the chat has low priority. */
  public void lowPriority(boolean newLowPriority) {
    lowPriority = newLowPriority;
  }

  /** Sets whether messages can be sent to the chat. */
  public void readOnly(boolean newReadOnly) {
    readOnly = newReadOnly;
  }

  /** Shows or ends the typing indicator of the user. */
  public void typing(boolean newTyping) {
    typing = newTyping;
  }

  /** Returns whether the typing indicator of the user is shown. */
  public boolean isTyping() {
    return typing;
  }

  /** Returns whether a message can mention a user: a participant, the user or the whole room. */
  public boolean canBeMentioned(String userId) {
    return participants.containsKey(userId)
        || userId.equals(account.user().id())
        || userId.equals("@room");
  }

  /** Snoozes the chat. */
  public void snooze(Instant now, Instant until) {
    snooze = new JsonObject().putTime("snoozeUntil", until).putTime("userSnoozedAt", now);
  }

  void insert(FakeMessage message) {
    int place = messages.size();
    while (place > 0 && messages.get(place - 1).sortKey().compareTo(message.sortKey()) > 0) {
      place--;
    }
    messages.add(place, message);
  }

  void remove(FakeMessage message) {
    messages.remove(message);
  }

  /** Returns the title: that of the user, or the names of the participants. */
  public String title() {
    String custom = title;
    if (custom != null) {
      return custom;
    }
    String names =
        participants.values().stream().map(FakePerson::fullName).collect(Collectors.joining(", "));
    return names.isEmpty() ? "Empty chat" : names;
  }

  /** Returns the time of the last activity. */
  public Instant lastActivity() {
    Instant last =
        messages.isEmpty() ? created : messages.get(messages.size() - 1).timestamp();
    for (FakeChat member : members) {
      Instant ofMember = member.lastActivity();
      last = ofMember.isAfter(last) ? ofMember : last;
    }
    return last;
  }

  /** Returns the key that chats are sorted by, newest last. */
  String activityKey() {
    // All numbers have 16 digits, so text sorts as they do.
    return 1_000_000_000_000_000L + lastActivity().toEpochMilli() + "|" + id;
  }

  /** Returns whether a message is unread. */
  public boolean isUnread(FakeMessage message) {
    return !message.sender().isSelf() && message.sortKey().compareTo(lastReadSortKey) > 0;
  }

  /** Returns the number of unread messages. */
  public int unreadCount() {
    return countUnread(message -> true);
  }

  private int countUnread(Predicate<FakeMessage> counted) {
    int count = 0;
    for (FakeChat chat : real()) {
      for (int i = chat.messages.size() - 1; i >= 0; i--) {
        FakeMessage message = chat.messages.get(i);
        if (message.sortKey().compareTo(chat.lastReadSortKey) <= 0) {
          break;
        }
        count += !message.sender().isSelf() && counted.test(message) ? 1 : 0;
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

  /** Returns the inbox: primary, low-priority or archive. */
  String inbox() {
    return archived ? "archive" : lowPriority ? "low-priority" : "primary";
  }

  /** Returns whether the chat has low priority. */
  public boolean isLowPriority() {
    return lowPriority;
  }

  /** Returns whether the chat is muted. */
  public boolean isMuted() {
    return muted;
  }

  /** Returns whether no messages can be sent. */
  public boolean isReadOnly() {
    return readOnly;
  }

  /** Returns the JSON of the schema {@code Chat} with a limited number of participants; all if negative. */
  public JsonObject json(int maxParticipants) {
    List<JsonObject> people = Stream.concat(
            participants.values().stream(), Stream.of(account.user()))
        .map(FakePerson::json)
        .toList();
    int listed = maxParticipants < 0 ? people.size() : Math.min(maxParticipants, people.size());
    FakeChat merged = mergedInto;
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
        .put(
            "unreadMentionsCount",
            countUnread(each -> each.mentions(account.user().id())))
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
        .put("chatIDs", members.stream().map(FakeChat::id).toList())
        .putIfKnown("defaultChatID", defaultMember == null ? null : target().id);
  }

  /** Returns the JSON of the schema {@code ChatWithPreview}. */
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
