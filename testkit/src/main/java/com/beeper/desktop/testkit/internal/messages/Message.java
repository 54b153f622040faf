package com.beeper.desktop.testkit.internal.messages;

import com.beeper.desktop.testkit.internal.accounts.Person;
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

/** A message. Guarded by the world's monitor. */
public final class Message {

  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"()]+");

  private final String chatId;
  private final String accountId;
  private final Person sender;
  private final Instant timestamp;
  private final String sortKey;
  private final String eventId;
  private final List<JsonObject> attachments;
  private final @Nullable String linkedMessageId;
  private final @Nullable String pendingId;
  private final Map<String, JsonObject> reactions = new LinkedHashMap<>();
  private String id;
  private @Nullable String text;
  private @Nullable Instant edited;

  /** What searches look at; null until one does. */
  private @Nullable String searchable;

  private @Nullable JsonObject sendStatus;

  Message(
      String id,
      @Nullable String pendingId,
      String eventId,
      String chatId,
      String accountId,
      Person sender,
      Instant timestamp,
      String sortKey,
      @Nullable String text,
      List<JsonObject> attachments,
      @Nullable String linkedMessageId) {
    this.id = id;
    this.pendingId = pendingId;
    this.eventId = eventId;
    this.chatId = chatId;
    this.accountId = accountId;
    this.sender = sender;
    this.timestamp = timestamp;
    this.sortKey = sortKey;
    this.text = text;
    this.attachments = attachments;
    this.linkedMessageId = linkedMessageId;
  }

  /** The ID; until the network confirms a message that was sent, the pending one. */
  public String id() {
    return id;
  }

  /** The chat it is in. */
  public String chatId() {
    return chatId;
  }

  /** The account it is on. */
  public String accountId() {
    return accountId;
  }

  /** What messages are sorted by, as text. */
  public String sortKey() {
    return sortKey;
  }

  /** When it was sent. */
  public Instant timestamp() {
    return timestamp;
  }

  /** Who sent it. */
  public Person sender() {
    return sender;
  }

  /** The text, or null. */
  public @Nullable String text() {
    return text;
  }

  /** The files. */
  public List<JsonObject> attachments() {
    return attachments;
  }

  /** The reactions, by ID. */
  public Map<String, JsonObject> reactions() {
    return reactions;
  }

  /** The state of the sending, or null if it came in. */
  public @Nullable JsonObject sendStatus() {
    return sendStatus;
  }

  /** The ID that it had until the network confirmed it; null if it was not sent from here. */
  public @Nullable String pendingId() {
    return pendingId;
  }

  /** Tells whether one of its three IDs is this. */
  public boolean isCalled(String anId) {
    return id.equals(anId) || anId.equals(pendingId) || eventId.equals(anId);
  }

  /** Tells whether it waits for the network. */
  public boolean isPending() {
    return id.equals(pendingId);
  }

  /** Changes the text. */
  public void edit(String newText, Instant when) {
    text = newText;
    edited = when;
    searchable = null;
  }

  /** Says how the sending stands. */
  void sendStatus(JsonObject status) {
    sendStatus = status;
  }

  /** Gives it its final ID. */
  void confirm(String finalId) {
    id = finalId;
  }

  /** Tells whether each word, in lower case, is in the text or a file name. */
  public boolean matches(List<String> words) {
    String all = searchable;
    if (all == null) {
      StringBuilder made = new StringBuilder(text == null ? "" : text);
      attachments.forEach(each -> made.append(' ').append(each.text("fileName")));
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

  /** Tells whether it has media of a kind: any, video, image, link or file. */
  public boolean hasMedia(String kind) {
    return switch (kind) {
      case "any" -> !attachments.isEmpty() || !links().isEmpty();
      case "video" -> hasAttachment("video");
      case "image" -> hasAttachment("img");
      case "link" -> !links().isEmpty();
      default -> hasAttachment("unknown") || hasAttachment("audio");
    };
  }

  private boolean hasAttachment(String type) {
    return attachments.stream().anyMatch(each -> type.equals(each.text("type")));
  }

  private List<JsonObject> links() {
    List<JsonObject> links = new ArrayList<>();
    if (text != null && text.contains("://")) {
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
    if (attachments.isEmpty()) {
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

  /** Writes the schema {@code Message}. */
  public JsonObject json(boolean unread) {
    List<JsonObject> links = links();
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
        .put("mentions", List.of())
        .putIfKnown("attachments", attachments.isEmpty() ? null : attachments)
        .putIfKnown("links", links.isEmpty() ? null : links)
        .putIfKnown("reactions", reactions.isEmpty() ? null : List.copyOf(reactions.values()))
        .putTime("editedTimestamp", edited)
        .putIfKnown("sendStatus", sendStatus);
  }
}
