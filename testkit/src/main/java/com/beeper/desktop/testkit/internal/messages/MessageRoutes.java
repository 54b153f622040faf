package com.beeper.desktop.testkit.internal.messages;

import com.beeper.desktop.testkit.internal.World;
import com.beeper.desktop.testkit.internal.chats.Chat;
import com.beeper.desktop.testkit.internal.chats.Chats;
import com.beeper.desktop.testkit.internal.http.Call;
import com.beeper.desktop.testkit.internal.http.Page;
import com.beeper.desktop.testkit.internal.http.Refusal;
import com.beeper.desktop.testkit.internal.http.Reply;
import com.beeper.desktop.testkit.internal.http.Routes;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers {@code messages.*}. */
public final class MessageRoutes {

  private static final String SEARCH = "message-search";
  private static final int PAGE = 20;
  private static final Comparator<String> NEWEST_FIRST = Comparator.reverseOrder();

  private final World world;
  private final Chats chats;

  private MessageRoutes(World world) {
    this.world = world;
    chats = world.chats();
  }

  /** Adds the routes. */
  public static MessageRoutes add(Routes routes, World world) {
    MessageRoutes messages = new MessageRoutes(world);
    routes
        .add("messages.list", messages::list)
        .add("messages.search", call -> Reply.json(messages.search(call.query())))
        .add("messages.send", messages::send)
        .add("messages.retrieve", messages::retrieve)
        .add("messages.update", messages::update)
        .add("messages.delete", messages::delete);
    return messages;
  }

  private Reply list(Call call) {
    Chat chat = chats.get(call.path("chatID"));
    List<Message> newestFirst = new ArrayList<>(chat.messages());
    Collections.reverse(newestFirst);
    return Reply.json(Page.of(
        "messages",
        newestFirst,
        Message::sortKey,
        NEWEST_FIRST,
        message -> message.json(chat.isUnread(message)),
        call.query(),
        PAGE));
  }

  /** Answers a search; also the messages' part of the search over everything. */
  public JsonObject search(JsonObject query) {
    int limit = query.integer("limit", PAGE);
    List<Message> found = find(query, limit + 1);
    JsonObject chatsOfPage = new JsonObject();
    return Page.of(
            SEARCH,
            found,
            Message::sortKey,
            NEWEST_FIRST,
            message -> {
              Chat chat = chats.get(message.chatId());
              chatsOfPage.put(chat.id(), chat.json(Chat.LISTED));
              return message.json(chat.isUnread(message));
            },
            query,
            limit)
        .put("chats", chatsOfPage);
  }

  /** Finds so many messages at most, those that are nearest to the cursor. */
  private List<Message> find(JsonObject query, int count) {
    Set<String> wantedChats = wantedChats(query);
    List<String> words = words(query.text("query"));
    String cursor = query.text("cursor");
    String place = cursor == null ? null : Page.place(SEARCH, cursor);
    boolean after = place != null && "after".equals(query.text("direction"));
    NavigableMap<String, Message> all = chats.newestFirst();
    if (place != null) {
      all = after ? all.headMap(place, false).descendingMap() : all.tailMap(place, false);
    }
    List<Message> found = new ArrayList<>(all.values().stream()
        .filter(each -> wantedChats.contains(each.chatId()) && isWanted(each, query, words))
        .limit(count)
        .toList());
    if (after) {
      Collections.reverse(found);
    }
    return found;
  }

  private Set<String> wantedChats(JsonObject query) {
    List<String> asked = query.texts("chatIDs");
    Set<String> wanted = new HashSet<>();
    for (Chat chat : chats.all()) {
      boolean named = asked.contains(chat.id()) || asked.contains(chat.localId());
      if ((asked.isEmpty() || named) && isWanted(chat, query)) {
        wanted.add(chat.id());
      }
    }
    return wanted;
  }

  private static boolean isWanted(Chat chat, JsonObject query) {
    return isIn(query.texts("accountIDs"), chat.account().id())
        && (query.text("chatType") == null || chat.type().equals(query.text("chatType")))
        && (query.flag("includeMuted", true) || !chat.isMuted())
        && (!query.flag("excludeLowPriority", true) || !chat.isLowPriority());
  }

  private static List<String> words(@Nullable String query) {
    return query == null
        ? List.of()
        : List.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+"));
  }

  private static boolean isWanted(Message message, JsonObject query, List<String> words) {
    List<String> media = query.texts("mediaTypes");
    return message.matches(words)
        && (media.isEmpty() || media.stream().anyMatch(message::hasMedia))
        && isFrom(message, query.text("sender"))
        && isAfter(message, query.text("dateAfter"))
        && isBefore(message, query.text("dateBefore"));
  }

  private static boolean isIn(List<String> wanted, String id) {
    return wanted.isEmpty() || wanted.contains(id);
  }

  private static boolean isFrom(Message message, @Nullable String sender) {
    return sender == null
        || switch (sender) {
          case "me" -> message.sender().isSelf();
          case "others" -> !message.sender().isSelf();
          default -> message.sender().id().equals(sender);
        };
  }

  private static boolean isAfter(Message message, @Nullable String time) {
    return time == null || message.timestamp().isAfter(JsonObject.instant(time));
  }

  private static boolean isBefore(Message message, @Nullable String time) {
    return time == null || message.timestamp().isBefore(JsonObject.instant(time));
  }

  private Reply send(Call call) {
    Chat target = chats.get(call.path("chatID")).target();
    if (target.isReadOnly()) {
      throw Refusal.conflict("No messages can be sent to this chat");
    }
    String text = call.body().text("text");
    JsonObject input = call.body().object("attachment");
    if (input == null && (text == null || text.isEmpty())) {
      throw Refusal.unprocessable("A text or an attachment is needed", "body", "text");
    }
    String replyTo = call.body().text("replyToMessageID");
    if (replyTo != null) {
      replyTo = chats.message(target, replyTo).id();
    }
    List<JsonObject> attachments =
        input == null ? List.of() : List.of(world.assets().messageAttachment(input));
    Message message = world.messages().send(target, text, attachments, replyTo);
    return Reply.json(
        new JsonObject().put("chatID", target.id()).put("pendingMessageID", message.pendingId()));
  }

  private Reply retrieve(Call call) {
    Chat chat = chats.get(call.path("chatID"));
    Message message = chats.message(chat, call.path("messageID"));
    return Reply.json(message.json(chat.isUnread(message)));
  }

  private Reply update(Call call) {
    Chat chat = chats.get(call.path("chatID"));
    Message message = chats.message(chat, call.path("messageID"));
    if (!message.sender().isSelf()) {
      throw Refusal.conflict("Only messages of the user can be edited");
    }
    if (!message.attachments().isEmpty()) {
      throw Refusal.conflict("A message with attachments cannot be edited");
    }
    message.edit(call.body().requiredText("text"), world.clock().instant());
    chats.changed(chat, message);
    return Reply.json(message.json(false).put("messageID", message.id()).put("success", true));
  }

  private Reply delete(Call call) {
    Chat chat = chats.get(call.path("chatID"));
    Message message = chats.message(chat, call.path("messageID"));
    if (!message.id().equals(call.path("messageID")) || message.isPending()) {
      // Final IDs only, says the contract.
      throw Refusal.notFound("message");
    }
    chats.remove(chat, message);
    return Reply.empty(204);
  }
}
