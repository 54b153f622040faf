package com.beeper.desktop.testkit.internal.messages;

import com.beeper.desktop.testkit.internal.accounts.FakePerson;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A message. Guarded by the monitor of {@code ServerState}. */
public final class FakeMessage {

  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"()]+");

  private final String chatId;
  private final String accountId;
  private final FakePerson sender;
  private final Instant timestamp;
  private final String sortKey;
  private final String eventId;
  private final List<JsonObject> attachments;
  private final @Nullable String linkedMessageId;
  private final List<String> mentions;
  private final boolean linkPreviews;
  private final @Nullable String pendingId;
  private final Map<String, JsonObject> reactions = new LinkedHashMap<>();
  private String id;
  private @Nullable String text;
  private @Nullable Instant edited;
  private boolean notice;
  private boolean deleted;

  /** The text that searches look at; null until the first search. */
  private @Nullable String searchable;

  private @Nullable JsonObject sendStatus;

  FakeMessage(
      String id,
      @Nullable String pendingId,
      String eventId,
      String chatId,
      String accountId,
      FakePerson sender,
      Instant timestamp,
      String sortKey,
      MessageContent content) {
    this.id = id;
    this.pendingId = pendingId;
    this.eventId = eventId;
    this.chatId = chatId;
    this.accountId = accountId;
    this.sender = sender;
    this.timestamp = timestamp;
    this.sortKey = sortKey;
    text = content.text();
    attachments = content.attachments();
    linkedMessageId = content.replyTo();
    mentions = content.mentions();
    linkPreviews = content.linkPreviews();
  }

  /** Returns the ID; the pending ID until the network confirms a message that was sent. */
  public String id() {
    return id;
  }

  /** Returns the ID of the chat. */
  public String chatId() {
    return chatId;
  }

  /** Returns the key that messages are sorted by, as text. */
  public String sortKey() {
    return sortKey;
  }

  /** Returns when it was sent. */
  public Instant timestamp() {
    return timestamp;
  }

  /** Returns the sender. */
  public FakePerson sender() {
    return sender;
  }

  /** Returns the text, or null. */
  public @Nullable String text() {
    return text;
  }

  /** Returns the attachments. */
  public List<JsonObject> attachments() {
    return attachments;
  }

  /** Returns the reactions by ID. */
  public Map<String, JsonObject> reactions() {
    return reactions;
  }

  /** Returns the ID until the network confirms it; null if it was not sent by a client. */
  public @Nullable String pendingId() {
    return pendingId;
  }

  /** Returns whether one of its three IDs equals the given one. */
  public boolean isCalled(String anId) {
    return id.equals(anId) || anId.equals(pendingId) || eventId.equals(anId);
  }

  /** Returns whether the network has not confirmed it yet. */
  public boolean isPending() {
    return id.equals(pendingId);
  }

  /** Changes the text. */
  public void edit(String newText, Instant when) {
    text = newText;
    edited = when;
    searchable = null;
  }

  /** Returns whether the message mentions a user. */
  public boolean mentions(String userId) {
    return mentions.contains(userId) || mentions.contains("@room");
  }

  /** Marks the message as the notice of a change of the group. */
  public void markAsNotice() {
    notice = true;
  }

  /** Marks the message as deleted: it stays in the chat without text and attachments. */
  public void markAsDeleted() {
    deleted = true;
    text = null;
    searchable = null;
    reactions.clear();
  }

  /** Sets the state of the sending. */
  public void sendStatus(JsonObject status) {
    sendStatus = status;
  }

  /** Sets the final ID. */
  void confirm(String finalId) {
    id = finalId;
  }

  /** Returns whether the text or a file name contains each word, given in lower case. */
  public boolean matches(List<String> words) {
    String all = searchable;
    if (all == null) {
      StringBuilder made = new StringBuilder(text == null ? "" : text);
      visibleAttachments().forEach(each -> made.append(' ').append(each.text("fileName")));
      all = made.toString().toLowerCase(Locale.ROOT);
      searchable = all;
    }
    for (String word : words) {
      if (!all.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether it has media of a kind: any, video, image, link or file. */
  public boolean hasMedia(String kind) {
    return switch (kind) {
      case "any" -> !visibleAttachments().isEmpty() || !links().isEmpty();
      case "video" -> hasAttachment("video");
      case "image" -> hasAttachment("img");
      case "link" -> !links().isEmpty();
      default -> hasAttachment("unknown") || hasAttachment("audio");
    };
  }

  private List<JsonObject> visibleAttachments() {
    return deleted ? List.of() : attachments;
  }

  private boolean hasAttachment(String type) {
    return visibleAttachments().stream().anyMatch(each -> type.equals(each.text("type")));
  }

  private List<JsonObject> links() {
    List<JsonObject> links = new ArrayList<>();
    if (linkPreviews && text != null && text.contains("://")) {
      LINK.matcher(text).results().forEach(found -> {
        String url = found.group();
        links.add(new JsonObject().put("url", url).put("title", title(url)));
      });
    }
    return links;
  }

  private static String title(String url) {
    try {
      String host = URI.create(url).getHost();
      return host == null ? url : host;
    } catch (IllegalArgumentException e) {
      return url;
    }
  }

  private String type() {
    if (notice) {
      return "NOTICE";
    } else if (visibleAttachments().isEmpty()) {
      return "TEXT";
    }
    JsonObject first = attachments.get(0);
    if (first.flag("isSticker", false)) {
      return "STICKER";
    }
    if (first.flag("isVoiceNote", false)) {
      return "VOICE";
    }
    return switch (first.requiredText("type")) {
      case "img" -> "IMAGE";
      case "video" -> "VIDEO";
      case "audio" -> "AUDIO";
      default -> "FILE";
    };
  }

  /** Returns the JSON of the schema {@code Message}. */
  public JsonObject json(boolean unread) {
    List<JsonObject> links = links();
    List<JsonObject> shown = visibleAttachments();
    return new JsonObject()
        .put("id", id)
        .put("chatID", chatId)
        .put("accountID", accountId)
        .put("senderID", sender.id())
        .put("senderName", sender.fullName())
        .putTime("timestamp", timestamp)
        .put("sortKey", sortKey)
        .put("type", type())
        .putIfKnown("text", text)
        .put("isSender", sender.isSelf())
        .put("isUnread", unread)
        .putIfKnown("linkedMessageID", linkedMessageId)
        .putIfTrue("isDeleted", deleted)
        .put("mentions", mentions)
        .putIfKnown("attachments", shown.isEmpty() ? null : shown)
        .putIfKnown("links", links.isEmpty() ? null : links)
        .putIfKnown("reactions", reactions.isEmpty() ? null : List.copyOf(reactions.values()))
        .putTime("editedTimestamp", edited)
        .putIfKnown("sendStatus", sendStatus);
  }
}
